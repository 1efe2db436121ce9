/**
 * Signs that turn the direction of writing. In a name that somebody else chose they would turn the
 * page's own sentence around it, too: the words of a warning, the digits of a figure.
 */

const turns = /[\u202a-\u202e\u2066-\u2069]/g

/** The text without such signs; letters keep the direction of their script. */
export const withoutTurns = (text: string): string => text.replace(turns, '')

/** JSON in which such signs are written as escapes: the same value, and nothing in it is turned. */
export const withTurnsEscaped = (json: string): string =>
  json.replace(turns, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
