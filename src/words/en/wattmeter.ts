/** The visitor's own wattmeter: under an answer, and as a meter on the network that is asked. */
import { formatDuration, formatEnergy, formatPower } from '@/units/format'
import { countText } from '@/units/number-text'
import type { Milliseconds, WattHours, Watts } from '@/units/quantity'

/** What to look at where a meter gives no reading. */
const problems = {
  unreachable:
    'The browser got no answer that it lets this page read. Is the meter on, and in this network? Open its address in a tab of its own: if the numbers show there, the meter does not let pages read them (CORS). Then a relay on this machine helps: npm run meter-relay.',
  denied:
    'This browser was told not to let this page reach devices in your network. Allow it in the settings of this site.',
  'mixed-content':
    'This page came by https, and the meter speaks plain http, which browsers refuse. Chrome can ask you for permission instead. Or open this page from your own machine (npm start), or let it read through one: npm run meter-relay.',
  timeout: 'The meter did not answer in time.',
  redirected:
    'The meter wants to send this request to another address. Nothing was sent on. Check the address.',
  refused: 'The meter answered with an error. Is the address right, and is it without a password?',
  'not-json': 'What answered is not JSON. Is this the address of the meter’s data?',
  'no-path': 'The answer has no power at that place.',
  'not-a-number': 'What stands at that place is not a number.',
  negative: 'The meter says a power below zero. Is it wired the wrong way round?',
  'too-large': 'The meter says more than any plug lets through. Is the unit right?',
}

export const wattmeter = {
  problems,

  /** Under an answer. */
  pane: {
    have: 'I have a wattmeter',
    change: 'Change the reading',
    of: (action: string, name: string) => `${action}: ${name}`,
    total: (energy: WattHours) => `Everything behind the plug: ${formatEnergy(energy)}`,
    above: (energy: WattHours) => `above idle: ${formatEnergy(energy)}`,
    tooLittle: 'The wattmeter gave too little of this run, so the figure above is not by it.',
    gap: (time: Milliseconds) => `${formatDuration(time)} without a reading`,
    readings: (count: number) => `${countText(count)} ${count === 1 ? 'reading' : 'readings'}`,
    few: 'fewer than ten: a range',
  },
  curve: {
    label: (readings: number, lowest: Watts, highest: Watts, time: Milliseconds) =>
      `Power at the plug while it answered: ${countText(readings)} readings between ${formatPower(lowest)} and ${formatPower(highest)} in ${formatDuration(time)}.`,
    idle: (power: Watts) => `idle ${formatPower(power)}`,
    table: 'As a table',
    time: 'Time',
    power: 'Power',
  },

  /** Typed by hand. */
  typed: {
    title: (name: string) => `Your wattmeter for ${name}`,
    why: 'The figure is then metered: all that went through the plug while it answered.',
    what: 'What you read',
    whats: { power: 'Power, in watts', energy: 'Energy of this run, in watt-hours' },
    running: 'While it answered, W',
    runningHint: 'Run it again and look at the meter.',
    energy: 'Counted over this run, Wh',
    idle: 'Idle, W (if you know it)',
    idleHint: 'With this page open and nothing running.',
    save: 'Use it',
    needsNumber: 'Type what the meter shows first.',
    remove: 'Take the reading away',
  },

  /** A meter on the network. */
  card: {
    title: 'Wattmeter',
    why: 'A meter between the wall and this machine makes figures of runs here metered, in place of timed.',
    byHand: 'Without a network, type what it shows: “I have a wattmeter” stands under each answer.',
    kind: 'Kind of meter',
    kinds: {
      shelly: 'Shelly, second generation or later',
      tasmota: 'Tasmota',
      any: 'Any that answers in JSON',
    },
    host: 'Address in your network',
    hostHint: 'Such as 192.168.1.20',
    url: 'Address that answers in JSON',
    path: 'Where the power stands in it',
    pathHint: 'Such as data.0.power',
    unit: 'Its unit',
    interval: 'Seconds between two readings',
    intervalHint: 'Most meters measure about once a second.',
    idle: 'Idle power, W',
    idleHint: 'With this page open and nothing running.',
    save: 'Save and use',
    saved: (host: string) =>
      `${host} is asked while a model answers on this machine, and at no other time.`,
    remove: 'Use no meter',
    test: 'Test it',
    answers: (power: Watts, time: Milliseconds) =>
      `It answers: ${formatPower(power)}, after ${formatDuration(time)}.`,
    measureIdle: 'Measure idle for 10 s',
    measuring: 'Measuring. Leave the machine alone …',
    idleMeasured: (power: Watts, count: number) =>
      `Idle: ${formatPower(power)}, from ${countText(count)} ${count === 1 ? 'reading' : 'readings'}.`,
    notLoaded: 'This part of the page could not be loaded. Is there a network?',
    noIdle: 'The meter gave no reading in that time.',
    privacy:
      'The address stays in this browser. It is part of no link, no file and no history; meters with a password cannot be asked.',
    wrong: {
      address: 'This is not an address.',
      scheme: 'The address has to begin with http:// or https://.',
      secret: 'No user, password or key in the address, please: this page does not keep them.',
      path: 'Say where the power stands in the answer.',
    },
  },
}
