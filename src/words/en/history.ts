/** Sentences of the history room. */
export const history = {
  noDatabase:
    'This browser keeps no history here: it offers no database, as in some private windows. Comparisons work, and are gone when you close the page.',
  blocked:
    'Another tab of this page holds an older history open. Close the other tabs of this page and reload.',
  outdated:
    'A newer version of this page has been here and changed the history. Reload to get that version; nothing is lost.',
  broken: (detail: string) =>
    `The history could not be read or written (${detail}). The page goes on without it; a reload may help.`,
  full: 'There is no room left for the history on this device. Delete old comparisons, or downloaded models.',
  missing: 'This comparison is no longer in the history.',
  noVersion: 'This entry is not a comparison that this page has written.',
  newerVersion: (version: number) =>
    `This entry was written by a newer version of this page (format ${version}). Reload to get that version.`,
  damaged: (where: string) => `This entry is damaged${where === '' ? '' : ` at “${where}”`}.`,
  interrupted:
    'The page was closed or reloaded while this answer was being written. What had arrived is kept. Run it again for the whole answer.',
}
