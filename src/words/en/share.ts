/** Sentences of links and files: what is shared, what was received, what is wrong with it. */
export const share = {
  // What is wrong with a link or a file.
  noLink: 'This address holds no comparison.',
  noReceipt: 'This is not a comparison that this page can open.',
  noJson: 'This file cannot be read: it is not JSON, or it was cut short. Ask for it again.',
  cut: 'This link is cut short: its end is missing. Chat and mail tools cut long addresses. Ask for it again, or for the file.',
  changed:
    'This link was changed on its way: what it holds does not fit its checksum. Copy it again as a whole, or ask for the file.',
  tooLarge: 'This comparison is too large to be opened here.',
  tooDeep: 'This is not a comparison that this page can open: it is nested too deeply.',
  tooNew: (version: number) =>
    `This comparison was made by a newer version of this page (format ${version}), and nothing of it is understood here. Reload to get that version.`,
  wrong: (where: string) =>
    `This comparison is not opened: ${where === '' ? 'a part' : `“${where}”`} is not what it should be.`,
  wrongPreset: (name: string) =>
    `This address is not understood${name === '' ? '' : `: “${name}” is not what it should be`}.`,
  holdsKey:
    'This comparison holds something that looks like an API key or a password, so it is not opened and not shared. Take it out of the prompt or the answer first.',

  // What was received.
  asPublished:
    'As the sender’s page showed it. A receipt carries the figure and its method, not the working.',
  publishedRange: 'the range as it was published',
  failedThen: (kind: string) => `This run failed on the sender’s side (${kind}).`,
}
