/** Prompts to try. */

/** Questions that the Pocket models were trained for, some of which the small one gets wrong. */
export const suggestions: readonly string[] = [
  'What is 47 + 38?',
  'Capital of Peru?',
  'The opposite of brave?',
  'What is 83 - 27?',
  'Which is larger, 407 or 470?',
  'What is the plural of city?',
  'Which city does this sentence name: We met in Lisbon last spring.',
  'Is this kind or cruel: you were a great help today',
  'What colour do blue and yellow make?',
  'What is the symbol of iron?',
  'Which day comes after Sunday?',
  'What language do people speak in Brazil?',
  'How many minutes are in an hour?',
  'What is the past tense of walk?',
  'Who won the match last night?',
]
