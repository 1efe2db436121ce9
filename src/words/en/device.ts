/** What is known of this device's graphics, and how sure that is. */
export const device = {
  graphicsTitle: 'Its graphics processor',
  asking: 'Asking the browser …',
  software:
    'Graphics are computed in software, by the processor. Models will be very slow, and what they draw is not known.',
  named: (name: string, rated: string) => `The browser says: ${name}, rated at ${rated}.`,
  mobile: 'A laptop’s chip is sold at many power limits under one name, so this is the highest.',
  classOnly: (what: string) =>
    `The browser gives no name that is in our table, only that it is ${what}. Figures have a wide range until you pick one.`,
  kinds: {
    integrated: 'a chip that shares the processor’s memory',
    discrete: 'a graphics card or chip of its own',
    unknown: 'of a kind that it does not say',
  },
  split: (adapter: string) =>
    `WebGL and WebGPU name two different chips. Models compute on that of WebGPU (${adapter}).`,
  slowOne: (card: string) =>
    `This device has a graphics card (${card}), and this page asked for it, but the browser gives models the chip inside the processor. They will be slow. In the system’s graphics settings, set this browser to high performance, then start it again.`,
  said: (adapter: string, renderer: string) => `WebGPU: ${adapter} · WebGL: ${renderer}`,
  nothing: 'nothing',
  grade: {
    B: 'Known by its name (grade B)',
    C: 'Known by its class (grade C)',
    D: 'Hardly known (grade D)',
  },
  /** At the plug: an assumption, which is what a page has. */
  power: (mid: string, range: string, grade: 'A' | 'B' | 'C' | 'D') =>
    `While a model answers on it, figures assume that this device draws about ${mid} (${range}), all of it, at the plug: grade ${grade}. A wattmeter makes it grade A.`,
  timePasses: 'Also take the times by the graphics processor’s own clock (precise, costs a little)',
  timePassesWhy:
    'For WebLLM’s models, where the browser gives such times; shown under each answer.',
  use: (name: string) => `Use ${name} for the figures`,
  inUse: (name: string, rated: string) => `Figures use ${name}, ${rated}.`,
  stopUsing: 'Use the class instead',
  pick: 'Pick the chip by hand',
  pickNone: 'not picked',
  ownRating: 'Or its rated power in watts',
  ownRatingHint: 'From its data sheet or the maker’s page.',
  ownName: 'as you said',
  set: 'Use it',
}
