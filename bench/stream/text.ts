/** Answers as models write them: paragraphs, lists, emphasis and code, one token after the other. */

/** Each about a token long; with every kind of markdown that an answer is likely to have. */
const cycle = [
  '## ', 'Why ', 'it ', 'matters', '\n\n',
  'A ', 'small ', 'model ', 'reads ', 'the ', '**same** ', 'question ', 'and ', 'gives ', 'an ',
  'answer ', 'that ', 'is ', 'often ', '*good* ', 'enough', '. ', 'What ', 'it ', 'took ', 'is ',
  'another ', 'matter', ': ', 'see ', '`energy` ', 'below', '.', '\n\n',
  '- ', 'first', ', ', 'the ', 'prompt ', 'is ', 'read', '\n',
  '- ', 'then', ', ', 'each ', 'token ', 'is ', 'written', '\n\n',
  '```\n', 'energy', ' = ', 'power', ' * ', 'time', '\n', '```', '\n\n',
  'So ', 'the ', 'longer ', 'the ', 'answer', ', ', 'the ', 'more ', 'it ', 'costs', '.', '\n\n',
] // prettier-ignore

/** The first `count` tokens of an answer without end. */
export const tokensOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => cycle[index % cycle.length] ?? '')

/** Only what survives from markdown to the screen, to compare the two by. */
export const lettersOf = (text: string): string => text.replace(/[^a-z]/gi, '')
