/** Sentences of the ways a comparison leaves the page: code, picture, copy, embedding. */
import { countText } from '@/units/format'

export const ways = {
  qr: {
    show: 'QR code',
    title: 'Point a camera here',
    making: 'Drawing the code …',
    size: (version: number, level: string) =>
      `Version ${version}, error correction ${level}. It holds all that is shared: nothing is kept on a server.`,
    dense:
      'This is a dense code: a phone held close reads it, a camera at the back of a room may not. Share less, or the link, to make it coarser.',
    tooLong:
      'This is more than any QR code holds. Share less of it, send the link, or save it as a file.',
  },
  picture: {
    heading: 'Picture',
    make: 'Make a picture',
    kind: 'What is in it',
    kinds: { whole: 'all of it', card: 'a card for link previews, 1200 × 630' },
    someOf: (title: string, shown: number, all: number) =>
      `${title}: ${countText(shown)} of ${countText(all)} answers`,
    theme: 'Colours',
    themes: { light: 'light', dark: 'dark' },
    alt: 'The picture as it will be saved',
    savePng: 'Save as PNG',
    saveSvg: 'Save as SVG',
    holds: {
      prompt: 'The code opens models and prompt, to try it yourself.',
      numbers: 'The code opens it with all numbers.',
      answers: 'The code opens it with all answers and numbers.',
    },
    name: (day: string) => `rightsize-${day}`,
  },
  print: 'Print, or save as PDF',
  collection: {
    title: (count: number) => `${countText(count)} comparisons that were sent to you`,
    comparison: 'Comparison',
  },
  embed: {
    heading: 'Embed, in a page of your own',
    copy: 'Copy the HTML to embed it',
    hint: 'A frame that shows it without controls, as high as it needs, and loads no model.',
    open: 'Open it in Rightsize, to check the figures or ask yourself',
    frame: 'A comparison of language models',
  },
}
