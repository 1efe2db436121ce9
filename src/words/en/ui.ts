/** Words of the page's dumb parts, and what a chart says aloud. */
export const ui = {
  close: 'Close',
  broke: (detail: string) =>
    `This window could not be shown (${detail}). Close it and go on; nothing else is touched.`,
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy. Select the text and copy it by hand.',
  notANumber: 'This is not a number.',
  numberBetween: (low: string, high: string) => `Give a number from ${low} to ${high}.`,
  numberFrom: (low: string) => `Give a number from ${low} up.`,
  numberUpTo: (high: string) => `Give a number up to ${high}.`,

  markdown: {
    code: 'code',
    copyCode: 'Copy code',
    image: (description: string) =>
      description === '' ? 'Image, not loaded' : `Image, not loaded: ${description}`,
    leadsTo: (place: string) => `(${place})`,
    table: 'Table',
    done: 'done',
    notDone: 'not done',
  },

  rest: {
    isLong: 'This text is long, and only its beginning is shown.',
    show: 'Show the rest',
  },

  chart: {
    /** A row of the chart, as it is read aloud. */
    row: (name: string, energy: string, range: string) => `${name}: ${energy}, range ${range}`,
    /** A row of which nothing is known. */
    without: (name: string, why: string) => `${name}: ${why}`,
    best: 'Best value',
    range: 'Range',
  },
}
