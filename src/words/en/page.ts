/** Words of the page's parts: headings, buttons, labels, hints. */
export const page = {}
