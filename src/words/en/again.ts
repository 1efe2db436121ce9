/** Words for asking again, follow-ups, and for what tokens cost. */
export const again = {
  noReasoning: 'Again without thinking',
  halfLength: 'Again, half the length',
  twists: {
    'no-reasoning': 'without thinking',
    'half-length': 'half the length',
  },
  /** Put under the question; the model reads it. */
  atMost: (count: number) => `Answer in at most ${count} words.`,
  follow: 'Ask them all a follow-up',
  followHint: 'Each model sees its own earlier answers again.',
  send: 'Send',
  earlier: (count: number) =>
    count === 2
      ? 'Earlier in this conversation'
      : `Earlier in this conversation (${count / 2} turns)`,
  you: 'You',
  model: 'The model',
  tokens: {
    cached: (count: string) => `${count} of them from its cache`,
    reasoning: (count: string) => `${count} thinking`,
    answer: (count: string) => `${count} answer`,
    shares: (parts: string) => `Share of the energy: ${parts}`,
    prompt: (share: string) => `${share} prompt`,
    thinking: (share: string) => `${share} thinking`,
    answering: (share: string) => `${share} answer`,
  },
  /** Where the host computed, and in which tier of its service. */
  stated: (geo: string | undefined, tier: string | undefined) =>
    `Stated by the host: ${[
      ...(geo === undefined ? [] : [`computed in “${geo}”`]),
      ...(tier === undefined ? [] : [`tier “${tier}”`]),
    ].join(', ')}`,
  cost: {
    name: 'Price',
    of: (amount: string, prompt: string, output: string, source: string, day: string) =>
      `${amount} (${prompt} in, ${output} out per million tokens; ${source}, ${day})`,
    visitor: 'typed by you',
    tiers: 'A long prompt costs more.',
    set: 'Set a price',
    change: 'Change the price',
    title: (name: string) => `What does ${name} cost?`,
    why: 'Type what its host asks for a million tokens, in US dollars: your word comes before every list.',
    prompt: 'Prompt, $ per million tokens',
    output: 'Answer, $ per million tokens',
    save: 'Use this price',
    unknown: 'unknown: the host reported no tokens',
  },
}
