/** Sentences about models that run on the graphics processor: what went wrong, why, and what to do. */

/** What the library itself said, put behind our own sentence. */
const said = (detail: string) => (detail === '' ? '' : ` It said: “${detail}”`)

const smaller = 'Choose a smaller model, or one with fewer bits.'

export const webllm = {
  notASetup: (detail: string) =>
    `This model is not described well enough to be found (${detail}). Add it again.`,
  unknownModel: (name: string) =>
    `This version of the page has no model called “${name}” in its WebLLM list. Choose another one.`,
  noF16:
    'This model computes in 16 bits, and the graphics processor or its driver cannot (shader-f16). Choose the f32 variant of the model.',
  limitTooSmall: (detail: string) =>
    `This model needs more of the graphics processor than the browser gives to a page. ${smaller}${said(detail)}`,
  tensorTooLarge: (needed: string, limit: string) =>
    `One part of this model is ${needed}, and the browser gives a page at most ${limit} in one piece of graphics memory. It was not started. ${smaller}`,
  tooMuchMemory: (needed: string, memory: string) =>
    `This model needs ${needed} of memory, and this device says that it has ${memory}. It was not started. ${smaller}`,
  notForPhones: (needed: string) =>
    `This model needs ${needed} of graphics memory, more than a phone or tablet can give to a page. It was not started. ${smaller}`,

  offline: (host: string) =>
    `This device is offline, and the model has not been kept here yet. Go online to fetch it from ${host} once.`,
  unreachable: (host: string) =>
    `${host} could not be reached, or does not let web pages fetch its files. Check the connection, then run this model again: what has come is kept.`,
  networkFailed:
    'A part of the model could not be fetched. Check the connection, then run this model again: what has come is kept.',
  badStatus: (host: string, status: number, file: string) =>
    `${host} did not hand out ${file} (status ${status}). Check the address, or run this model again later: what has come is kept.`,
  webPage: (file: string) =>
    `A web page came in place of ${file}: a network that asks for a login may stand in between. Nothing of it was kept. Log in to the network, then run this model again.`,
  wrongSize: (file: string) =>
    `${file} broke off or has another size than the model says. Nothing of it was kept. Run this model again: what came whole is not fetched again.`,
  notAnIndex: (file: string) =>
    `${file} does not list the parts of a model. The address has to lead to a folder of weights in MLC’s format.`,
  notALibrary: (file: string) =>
    `${file} is not a compiled model library (.wasm). Check its address.`,
  integrity: (detail: string) =>
    `What was fetched is not what the model’s description promises, so it was not used. Its list, its library and its small files are fetched anew when you run it again.${said(detail)}`,

  outOfMemory:
    'The model does not fit into the graphics memory that is free now. Close other tabs and programs that use it, or choose a smaller model or one with fewer bits.',
  deviceLost:
    'The browser took the graphics processor away from this page: it was short of memory, or its driver was reset. What came is kept. Run this model again: it is loaded afresh. If it happens again, choose a smaller model.',
  shaderFailed: (detail: string) =>
    `The graphics driver could not compile this model’s programs. Choose a smaller model or its f32 variant, which work on more devices, or a GGUF model, which also runs on the processor.${said(detail)}`,
  notLoaded: (detail: string) =>
    `WebLLM could not run this model: its weights and its library may not belong together, or it is of a version that this page does not know. Its list, its library and its small files are fetched anew when you run it again.${said(detail)}`,
  promptTooLong: (detail: string) =>
    `The prompt is longer than this model reads. Shorten the prompt.${said(detail)}`,
  crashed: (detail: string) =>
    `The engine stopped in the middle of the work. What came is kept. Run this model again: it is loaded afresh.${said(detail)}`,
}
