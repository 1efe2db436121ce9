/** Words of a comparison as text, table or picture. */
export const copies = {
  heading: 'Copy, for a post or a mail',
  markdown: 'Markdown',
  html: 'Formatted',
  text: 'Plain text',
  question: 'Prompt',
  cut: (letters: string) => `[Cut after ${letters} letters.]`,
  columns: {
    model: 'Model',
    energy: 'Energy',
    range: 'Range',
    how: 'How it is known',
    tokens: 'Tokens',
    time: 'Time',
    enough: 'Good enough',
  },
  goodEnough: '✓ Good enough',
  notGoodEnough: 'Not good enough',
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  emptyAnswer: '(no text)',
  source: (day: string, methods: readonly string[]) =>
    `Asked on ${day} with Rightsize.${methods.length === 0 ? '' : ` Energy by ${methods.join(', ')}; a range is what is plausible, not what is certain.`}`,
  opens: 'All of it opens here',
}
