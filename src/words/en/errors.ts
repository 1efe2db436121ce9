/** What went wrong, why, and what to do. */
export const errors = {
  quietEngine: 'The engine stopped without saying why. Run this model again.',
  bug: (detail: string) =>
    `Something in this page broke (${detail}). The other answers are untouched. Run this model again, or reload the page.`,
  redirected: (host: string) =>
    `${host} wants to send this request to another address. Nothing was sent on. Check the address.`,
  tooLong: (letters: string) =>
    `The answer came to ${letters} letters and did not end, so the page stopped it here. What had come is kept. Set a token limit, or ask for something shorter.`,
  unknownEngine: (id: string) =>
    `This page has no engine called “${id}”. The comparison may come from a newer version.`,
  notAReplay:
    'This pane was to play a recorded run, but does not say which. Open the comparison again and replay it from there.',
  unknownRecording:
    'The recorded run is not here any more: recordings stay only as long as the page is open. Open the comparison again and replay it from there.',
  recordingWithoutEnd: 'The recording breaks off here. What it holds is shown.',
}
