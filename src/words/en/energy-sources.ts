/** Sentences of the energy sources: how a figure was come by, what was assumed, why there is none. */
import { countText, factorText, formatDuration, formatPower, percentText } from '@/units/format'
import { numberText } from '@/units/number-text'
import type { Milliseconds, Watts } from '@/units/quantity'
import { energyBrought } from './energy-brought'
import { energyBenchmark } from './energy-benchmark'
import { energyMetered } from './energy-metered'
import { energyModelled } from './energy-modelled'
import { energyReference } from './energy-reference'
import { energyTerminal } from './energy-terminal'
import { energyWattmeter } from './energy-wattmeter'

const watts = (low: Watts, high: Watts) => `${formatPower(low)} to ${formatPower(high)}`
const share = (value: number) => percentText(value)

export const energySources = {
  brought: energyBrought,
  ...energyModelled,
  ...energyBenchmark,

  metered: energyMetered,
  wattmeter: energyWattmeter,
  reference: energyReference,

  /** What the command line answers with. */
  terminal: energyTerminal,

  // Why a source has no figure.
  notOnThisDevice: 'It did not run on this device, so timing it here says nothing of its power.',
  notOnAServer: 'It ran on this device, not on a server.',
  neverStarted: 'It never began to answer, so there is nothing to work out.',
  recording: 'This is a recording played again: nothing was computed on this device now.',
  noDuration: 'It ended before its time could be taken.',
  impossible:
    'The numbers of this answer come to more energy than any answer takes, or to less: at least one of them is wrong.',

  device: { laptop: 'laptop', desktop: 'desktop', unknown: 'device of unknown kind' },
  gpu: {
    integrated: 'graphics on the same chip',
    discrete: 'a graphics card',
    unknown: 'graphics of unknown kind',
  },

  /** Causes of uncertainty, as they are named when they cancel or are listed. */
  factor: {
    threadPower: (threads: number) =>
      `the power of ${countText(threads)} busy ${threads === 1 ? 'thread' : 'threads'}`,
    host: (device: string) => `the power of the rest of the ${device}`,
    supply: 'the loss in the power supply',
    rated: (gpu: string) => `the power that ${gpu} may draw`,
    busyShare: 'how much of it is drawn while computing',
    waitingShare: 'how much of it is drawn while waiting',
    betweenRuns: 'the difference between two runs alike',
    betweenShortRuns: 'the difference between two short runs alike',
    ...energyModelled.factor,
    ...energyBenchmark.factor,
  },

  step: {
    time: 'Time taken',
    clock: 'from the prompt handed over to the end of the answer, by this page’s clock',
    threads: 'Busy threads',
    threadSum: (first: Watts, further: number, each: Watts) =>
      further === 0
        ? `${formatPower(first)} for the one thread`
        : `${formatPower(first)} for the first + ${countText(further)} × ${formatPower(each)}`,
    gpu: 'Graphics',
    gpuSum: (rated: Watts, busy: number, waiting: number, busyTime: number) =>
      busyTime === 1
        ? `${formatPower(rated)} rated × ${share(busy)} drawn while computing`
        : `${formatPower(rated)} rated × (${share(busy)} in ${share(busyTime)} of the time + ${share(waiting)} in the rest)`,
    wall: 'At the wall socket',
    wallSum: (chip: Watts, host: Watts, supply: number) =>
      `(${formatPower(chip)} + ${formatPower(host)} for the rest of the device) ÷ ${numberText(supply)} for the power supply`,
    energy: 'Energy',
    powerOverTime: (power: Watts, time: Milliseconds) =>
      `${formatPower(power)} × ${formatDuration(time)}`,
    ...energyModelled.step,
    ...energyBenchmark.step,
  },

  assumed: {
    threads: (threads: number, low: Watts, high: Watts) =>
      `Assumed: ${countText(threads)} busy ${threads === 1 ? 'thread draws' : 'threads draw'} ${watts(low, high)} together. No page can read the real figure.`,
    host: (device: string, low: Watts, high: Watts) =>
      `Assumed: the rest of the ${device} draws ${watts(low, high)} while it answers.`,
    supply: (low: number, high: number) =>
      `Assumed: the power supply passes on ${share(low)} to ${share(high)} of what it takes from the wall.`,
    namedGpu: (gpu: string, low: Watts, high: Watts) =>
      `Assumed: ${gpu}, rated at ${low === high ? formatPower(high) : watts(low, high)}.`,
    gpu: (gpu: string, low: Watts, high: Watts) =>
      `Assumed: ${gpu}, rated at ${watts(low, high)}. The browser does not say which.`,
    busyShare: (low: number, high: number) =>
      `Assumed: while computing it draws ${share(low)} to ${share(high)} of its rated power.`,
    server: (low: Watts, high: Watts) =>
      `Assumed: the server on this machine computes on this machine, on a chip of ${watts(low, high)}. What it really uses is not known, so the range is wide; loading the model is in it if the server had to.`,
    browser: (low: Watts, high: Watts) =>
      `Assumed: the browser’s own model computes on this machine, on a chip of ${watts(low, high)}. The browser does not say on which, so the range is wide.`,
    betweenRuns: (factor: number) =>
      `Assumed: two runs alike differ by up to ${factorText(factor)} times either way.`,
    betweenShortRuns: (factor: number) =>
      `Assumed: two runs alike that are as short as this one differ by up to ${factorText(factor)} times either way, as they did on another machine.`,
    notCountedHere:
      'Not counted: the screen, the network, the download of the model, making the device.',
    ...energyModelled.assumed,
    ...energyBenchmark.assumed,
  },
}
