/** The browser's own model, as it is offered, downloaded and chosen. */
const asPercent = new Intl.NumberFormat('en', { style: 'percent' })

export const builtinForm = {
  title: 'The browser’s own model',
  names: { chrome: 'Gemini Nano', edge: 'Phi-4-mini', other: 'The browser’s own model' },
  why: 'Comes with some desktop browsers and is kept by the browser itself. It takes no temperature, seed or longest answer from a page, and does not say which version it is or on which chip it runs.',
  size: 'The browser does not say how large the download is. It can be several gigabytes, is kept for all pages, and is deleted in the browser’s own settings.',
  download: 'Download the browser’s own model',
  follow: 'Follow the download',
  downloading: 'The browser is downloading its model already.',
  progress: (share: number) => `Downloading: ${asPercent.format(share)}`,
  starting: 'The browser is getting its model ready …',
  stop: 'Stop waiting',
  choose: (name: string) => `Ask ${name}`,
}
