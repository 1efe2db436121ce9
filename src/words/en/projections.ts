/** Words for models that were not run. */
export const projections = {
  title: 'Had another model written it?',
  why: 'The energy of an answer of the same length at any model of the catalog, as if a host had served it. Nothing is run, and nothing is sent. Another model might have written more, or less.',
  beside: 'Beside the answer of',
  tokens: 'Tokens in the answer',
  add: 'Model',
  choose: 'Choose a model …',
  loading: 'Loading the models …',
  notRun: 'Not run',
  remove: 'Take away',
  noFigureBeside: (name: string) => `The answer of ${name} has no figure to compare with.`,
  tooClose: (name: string) => `Its energy and that of ${name} are too close to call.`,
  ratio: (ratio: string, name: string) => `It would have taken ${ratio} energy than ${name}.`,
}
