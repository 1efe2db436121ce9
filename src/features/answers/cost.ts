/** What an answer cost in money, at a price that its host lists or that the visitor typed. */
import { outputTokensOf, type Measurement } from '@/comparison/measurement'
import type { TokenPrice, Variant } from '@/comparison/variant'
import { costOf, plus, type UsDollars } from '@/units/quantity'
import { setTypedPrice } from '@/playground/stores/draft-store'
import { useDraft, usePlayground } from '@/playground/react'

/**
 * Prompt tokens at the price of the prompt, reasoning and answer at that of the output; cached prompt
 * tokens are taken at the full price, as lists of models say nothing else. Undefined where the host
 * reported no tokens: nothing is counted for money.
 */
export function costOfRun(measurement: Measurement, price: TokenPrice): UsDollars | undefined {
  const { promptTokens } = measurement.usage
  const output = outputTokensOf(measurement)
  if (promptTokens === undefined || output?.how !== 'reported') return undefined
  return plus(costOf(promptTokens, price.prompt), costOf(output.count, price.output))
}

/** The price of a variant: the visitor's own word first, then what its host listed. */
export function useTypedPrice({ id, price }: Variant) {
  const { draft } = usePlayground()
  const typed = useDraft(({ prices }) => prices[id])
  return {
    price: typed ?? price,
    setPrice: (given: Pick<TokenPrice, 'prompt' | 'output'>) => {
      setTypedPrice(draft, id, given)
    },
  }
}
