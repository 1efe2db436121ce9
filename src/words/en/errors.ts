/** What went wrong, why, and what to do. */
export const errors = {
  quietEngine: 'The engine stopped without saying why. Run this model again.',
  bug: (detail: string) =>
    `Something in this page broke (${detail}). The other answers are untouched. Run this model again, or reload the page.`,
  unknownEngine: (id: string) =>
    `This page has no engine called “${id}”. The comparison may come from a newer version.`,
}
