/** Who answers at an endpoint: how it wants to be asked, and what is known of it. A table of them is in `catalog`. */

/** The protocol that a host speaks; each is an engine of its own. */
export const doors = ['openai', 'anthropic', 'gemini'] as const
export type Door = (typeof doors)[number]

/** How hard a model may think before it answers, least first. Hosts offer some of these. */
export const reasoningEfforts = ['none', 'minimal', 'low', 'medium', 'high'] as const
export type ReasoningEffort = (typeof reasoningEfforts)[number]

/** The header that carries the key; `authorization` carries it after the word `Bearer`. */
export type KeyHeader = 'authorization' | 'api-key' | 'x-api-key' | 'x-goog-api-key'

/** Where hosts of the OpenAI way differ from each other in what they understand. */
export interface ProviderQuirks {
  /** The word for the longest answer; `max_tokens` unless said. */
  readonly limit?: 'max_tokens' | 'max_completion_tokens'
  /** Counts come without being asked for, and asking is refused. */
  readonly countsUnasked?: true
  /** The word for the seed; `seed` unless said, and null where there is none. */
  readonly seed?: 'random_seed' | null
  /** How reasoning is asked for; by `reasoning_effort` unless said. */
  readonly reasoning?: 'reasoning-object' | 'thinking-type' | 'template'
}

/** What a request to a provider looks like, beyond its door. */
export interface ProviderRequest {
  readonly keyHeader: KeyHeader
  /** Sent beside `Content-Type` and the key: these and no other, for one more breaks its CORS. */
  readonly headers: Readonly<Record<string, string>>
  readonly quirks: ProviderQuirks
  /** A wrong key comes back without CORS headers, so that a page sees a failed request. */
  readonly hidesWrongKey?: true
}

/** The headers beside `Content-Type`, with the key in that one which the provider reads. */
export const keyHeadersOf = (
  { keyHeader, headers }: Pick<ProviderRequest, 'keyHeader' | 'headers'>,
  key: string | undefined,
): Readonly<Record<string, string>> => ({
  ...(key !== undefined &&
    (keyHeader === 'authorization' ? { Authorization: `Bearer ${key}` } : { [keyHeader]: key })),
  ...headers,
})
