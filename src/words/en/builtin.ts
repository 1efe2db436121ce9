/** What the browser's own model says, through its engine. */
export const builtin = {
  missing:
    'This browser has no model of its own. Chrome and Edge on a desktop have one, on devices that are strong enough.',
  unavailable: 'The browser’s own model does not run on this device, or has been switched off.',
  notDownloaded:
    'The browser’s own model has not been downloaded yet. Download it under “Add a model”; the browser does not say how large it is.',
  notAllowed:
    'The browser did not allow this page to use its own model. A policy may forbid it; if not, press the button again.',
  promptTooLong: 'The prompt is longer than the browser’s own model reads. Shorten the prompt.',
  notSupported:
    'The browser’s own model did not take this prompt or hold back its answer: the language may not be supported.',
  interrupted: (detail: string) =>
    `The browser’s own model stopped. Run it again.${detail === '' ? '' : ` It said: “${detail}”`}`,
}
