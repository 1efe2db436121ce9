/** Why something was stopped. */

/** Always an error, whatever the signal was given as its reason. */
export const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new DOMException(String(reason), 'AbortError')
