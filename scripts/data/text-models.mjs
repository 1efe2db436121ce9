/** Which models write an answer in text: only those have an energy of an answer. */

/** @type {readonly { name: RegExp, why: string }[]} */
const others = [
  {
    name: /(^|-)(tts|transcribe|realtime|audio)(-|$)|^voxtral/,
    why: 'hears or speaks: its tokens are of sound',
  },
  { name: /-image(-|$)/, why: 'makes pictures' },
  { name: /guard/i, why: 'judges whether a text is safe, and writes none' },
  { name: /embed/, why: 'makes embeddings, no answers' },
]

/**
 * Why a model gives no answer in text; undefined for one that does.
 *
 * @param {string} name the maker's own, or the repository's with or without its account
 * @returns {string | undefined}
 */
export function whyNoAnswer(name) {
  const bare = name.split(/[/:]/).at(-1) ?? name
  return others.find((other) => other.name.test(bare))?.why
}
