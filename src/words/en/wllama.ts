/** Sentences about models that run in the page: what went wrong, why, and what to do. */

/** What the engine itself said, put behind our own sentence. */
const said = (detail: string) => (detail === '' ? '' : ` It said: “${detail}”`)

const deleted = (wasKept: boolean) =>
  wasKept ? ' The copy that was kept here has been deleted, so the next run fetches it anew.' : ''

export const wllama = {
  notASetup: (detail: string) =>
    `This model is not described well enough to be found (${detail}). Add it again.`,
  unsupported:
    'This browser cannot run models in the page: its WebAssembly lacks SIMD or exceptions. A newer version of Chrome, Edge, Firefox or Safari can.',
  fileGone: 'The file of this model is no longer open in this page. Choose it again.',
  fileUnreadable: (detail: string) =>
    `The file of this model could not be read. It may have been moved or changed since it was chosen. Choose it again.${said(detail)}`,
  oneOfMany:
    'This file is one part of a model that was split into several, and a part alone cannot run. Give the address of the first part, or join the parts with llama.cpp’s gguf-split.',

  offline: (host: string) =>
    `This device is offline, and the model has not been kept here yet. Go online to fetch it from ${host} once.`,
  unreachable: (host: string) =>
    `${host} could not be reached, or does not let web pages fetch its files. Check the address; if it is right, download the file and drop it on this page.`,
  notFound: (url: string) =>
    `There is no file at ${url}. Check the name, capitals included, and the branch.`,
  forbidden: (host: string) =>
    `${host} does not give this file to everybody: the repository may be private, or ask you to accept its terms. Download the file yourself and drop it on this page, or choose another repository.`,
  tooManyDownloads: (host: string) =>
    `${host} says that too much was fetched in a short time. Wait a little, then run this model again.`,
  badStatus: (host: string, status: number) =>
    `${host} did not hand out the model (status ${status}). Run this model again later.`,
  sizeUnknown: 'The host does not say how large this model is.',
  cut: 'The download broke off before the model was complete. Run this model again: a large file goes on from where it broke off, if its host allows it.',

  webPage: (url: string) =>
    `A web page came in place of a model file from ${url}. The address must lead to the .gguf file itself (on the hub: “resolve”, not “blob”).`,
  pointer: (url: string) =>
    `Only a pointer to the model lies at ${url}, not the model: the copy of the repository lacks its large files (Git LFS).`,
  empty: (name: string) => `${name} is empty. Fetch the file again from where it came from.`,
  notAGguf: (name: string) =>
    `${name} is not a GGUF file, the only kind of model file that runs here. Look for a version of the model that ends in .gguf.`,
  tooLarge: (name: string) =>
    `${name} is larger than 2 GB, more than a browser reads as one file. Choose a smaller quantisation, or a model split into parts (…-00001-of-00003.gguf).`,

  badModel: (detail: string, wasKept: boolean) =>
    `llama.cpp could not load this model: the file is damaged, or of a kind that this version does not know.${deleted(wasKept)}${said(detail)}`,
  tooMuchMemory: (size: string, largest: string) =>
    `This model is ${size}, and without a graphics processor a page holds at most ${largest}. Choose a smaller model or quantisation.`,
  outOfMemory:
    'This model does not fit into the memory that the browser gives to a page. Close other tabs, or choose a smaller model or quantisation.',
  graphicsGaveUp:
    'The graphics processor gave up on this model: it may be short of memory, or its driver failed. Close other tabs that use it, or choose a smaller model.',
  engineMissing: (detail: string) =>
    `The engine that runs models in the page (llama.cpp) could not be fetched from the page’s own host. Reload the page, or go online.${said(detail)}`,
  engineBroken: (detail: string) =>
    `The engine that runs models in the page (llama.cpp) did not start. Reload the page, or try another browser.${said(detail)}`,

  promptTooLong: (promptTokens: string, contextTokens: string) =>
    `The prompt is ${promptTokens} tokens long, and this model reads at most ${contextTokens}. Shorten the prompt.`,
  refused: (detail: string) => `The model did not take this prompt.${said(detail)}`,
  crashed: (detail: string) =>
    `The engine stopped in the middle of the answer. What came is kept. Run this model again: it is loaded afresh.${said(detail)}`,
}
