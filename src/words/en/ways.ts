/** Sentences of the ways a comparison leaves the page: code, picture, copy, embedding. */
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
}
