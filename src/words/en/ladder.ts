/** Words of the first screen: the ladder of models, and three ways on. */
import { formatIntensity } from '@/units/format'
import type { GramsCO2ePerKWh } from '@/units/quantity'

const isOf = { energy: 'energy', carbon: 'carbon' }

export const ladder = {
  headline: {
    before: 'Same question, up to ',
    times: (factor: string) => `${factor} times`,
    after: (what: keyof typeof isOf) => ` the ${isOf[what]}.`,
  },
  deck: {
    before: (length: string) => `One answer of ${length}`,
    thinking: (count: string) => ` (plus ${count} of thinking, an assumption)`,
    from: ' from models that are ',
    sizes: {
      small: 'small',
      medium: 'medium',
      large: 'large',
      undisclosed: 'of undisclosed size',
    },
    or: ', or ',
    after: '.',
    pick: ' Pick the one that’s just big enough.',
  },
  title: (unit: string) => `One answer by each model, in ${unit}, thriftiest first`,
  keys: 'Arrow keys move along the models. Press one to put its estimate beside your answers.',
  carbonUnit: 'CO₂e',
  /** The first word alone where there is no room for the rest. */
  marks: {
    benchmark: ['measured', ' on a bench'],
    modelled: ['modelled', ' from its size'],
    guess: ['a guess', ': size undisclosed'],
  },
  spans: {
    whole: (factor: string) => `${factor} times with estimates`,
    measured: (factor: string) => `${factor} times as measured`,
  },
  vanish: (count: string, all: string) => `On a true scale, ${count} of the ${all} all but vanish.`,
  range: (ends: string) => `range ${ends}`,
  /** For the ear, which skips a dash. */
  rangeHeard: (low: string, high: string) => `, range ${low} to ${high}`,
  heard: (factor: string, unit: string, from: string, to: string) =>
    `${factor} times, from ${from} to ${to}, in ${unit}.`,

  knobs: {
    length: 'Length',
    tokens: (count: string) => `${count} tokens`,
    what: 'What is shown',
    energy: 'Energy',
    carbon: 'Carbon',
    scale: 'Scale',
    log: 'Log scale',
    true: 'True scale',
    thinking: 'Thinking first',
    thinkingHint: (count: string) =>
      `Assumes ${count} tokens of thinking for each token of the answer. Nobody publishes how long models think.`,
    country: 'Your country',
    world: 'World average',
    grid: (intensity: GramsCO2ePerKWh, year: string) => `${formatIntensity(intensity)}, ${year}`,
    gridLoading: 'Loading the grids …',
    gridMissing:
      'The grids couldn’t be loaded. Energy is shown; press Carbon again when there is a network.',
  },

  detail: {
    hint: 'Point at a model to see where its figure comes from. Press it to put its estimate beside your answers.',
    marks: {
      benchmark: (method: string) => `Measured on a bench (${method}), per token.`,
      modelled: 'Modelled from its size by a fit to measured models.',
      guess: 'A guess: its maker doesn’t say how large it is.',
    },
    always: 'It always thinks first, so a real answer is longer than this one.',
    quality: {
      comparia: (score: string) => `compar:IA, blind votes: ${score} points.`,
      'open-llm': (score: string) => `Open LLM Leaderboard: ${score} of 100.`,
    },
    noQuality: 'No public score for its answers here.',
    chosen: (names: string) => `Beside your answers, as estimates: ${names}.`,
    added: (name: string) => `The estimate of ${name} will stand beside your answers.`,
    removed: (name: string) => `The estimate of ${name} is removed.`,
  },

  table: {
    title: (unit: string) => `One answer by each model, in ${unit}`,
    model: 'Model',
    size: 'Size',
    known: 'How the figure is known',
    best: 'Best value',
    low: 'Low',
    high: 'High',
    times: 'Times the thriftiest',
    sizes: { small: 'small', medium: 'medium', large: 'large', undisclosed: 'undisclosed' },
    quality: 'Public scores',
  },

  doors: {
    label: 'Three ways on',
    run: {
      title: 'Run models here',
      text: 'Two tiny ones, on this device’s processor. No key, no account.',
      ready: (size: string) => `Works now, ${size} to download`,
      offline: 'You’re offline: works if it ran here before',
    },
    ask: {
      title: 'Ask with a key',
      text: 'Any model, through OpenRouter or your own server.',
      ready: 'Works now, with the key you stored',
      needsKey: 'Needs an API key',
      offline: 'You’re offline: needs a network, or a server here',
    },
  },
}
