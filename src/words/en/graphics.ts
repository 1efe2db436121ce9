/** Models for the graphics processor: how they are chosen, and what is seen of it while they answer. */
export const graphics = {
  list: 'Models for your graphics processor (WebLLM)',
  listWhy:
    'Compiled for WebGPU, fetched from the hub when first asked, then kept in this browser. Of each model you see the variant that suits this device.',
  search: 'Search these models by name, maker or licence',
  showAll: 'Show every precision and context length',
  loading: 'Reading the list …',
  none: (search: string) => `WebLLM has no model called “${search}”.`,
  download: (size: string) => `downloads about ${size}`,
  downloadUnknown: 'download size asked first',
  software:
    'Graphics are computed by the processor here, in software: these models will be very slow. Pocket and GGUF models are faster on this device.',
  memory: (size: string) => `needs ${size} of graphics memory`,
  lacks: {
    graphics: 'needs WebGPU, which this page does not have',
    f16: 'needs 16-bit shaders, which this device lacks',
    memory: 'needs more memory than this device says it has',
    phone: 'needs more memory than a phone or tablet gives to a page',
  },
  forSmallDevices: 'fit for phones',
  licenceUnknown: 'licence unknown',

  ownRecord: 'A model compiled for WebGPU, by its addresses',
  weights: 'Folder of the weights',
  weightsHint: 'In MLC’s format, such as https://huggingface.co/owner/model-q4f16_1-MLC',
  library: 'Compiled library (.wasm)',
  integrity: 'Fingerprint of the library, if you have one',
  integrityHint: 'sha256-…: a library that differs is not run.',

  compiling: 'compiling shaders',
  /** Of what came before the answer. */
  madeReady: (time: string, compiling: string | undefined) =>
    compiling === undefined
      ? `Getting the model ready took ${time}; no figure here counts it.`
      : `Getting the model ready took ${time}, of it ${compiling} compiling shaders; no figure here counts it.`,
  /** "compiling shaders: 45 %" */
  phase: (what: string, how: string) => `${what}: ${how}`,
  strip: 'The graphics processor while this answer came',
  busy: (share: string) => `Graphics processor busy ${share} of the time`,
  idle: (time: string) => `${time} without work`,
  passes: (time: string) => `${time} by its own clock`,
  soFar: (energy: string) => `${energy} so far, at an assumed power`,
}
