/** What an answer cost in money, at a price that the visitor typed, that its host lists, or that a list has. */
import { outputTokensOf, type Measurement } from '@/comparison/measurement'
import type { TokenPrice, Variant } from '@/comparison/variant'
import { usePriceBook } from '@/figures/prices'
import { costOf, plus, tokens, type Tokens, type UsDollars } from '@/units/quantity'
import { setTypedPrice } from '@/playground/stores/draft-store'
import { useDraft, usePlayground } from '@/playground/react'

/**
 * Prompt tokens at the price of the prompt, reasoning and answer at that of the output; those from a cache
 * and those of reasoning at prices of their own, where they have one. Undefined where the host reported no
 * tokens: nothing is counted for money.
 */
export function costOfRun(measurement: Measurement, price: TokenPrice): UsDollars | undefined {
  const { promptTokens, cachedPromptTokens: read, reasoningTokens: thought } = measurement.usage
  const output = outputTokensOf(measurement)
  if (promptTokens === undefined || output?.how !== 'reported') return undefined
  const ofPrompt = costInParts(promptTokens, price.prompt, read, price.cached)
  const ofOutput = costInParts(output.count, price.output, thought, price.reasoning)
  return plus(ofPrompt, ofOutput)
}

/** The part at its own price where both are known, the rest at the price of all. */
function costInParts(
  all: Tokens,
  price: UsDollars,
  part: Tokens | undefined,
  priceOfPart: UsDollars | undefined,
): UsDollars {
  if (part === undefined || priceOfPart === undefined || part > all) return costOf(all, price)
  return plus(costOf(tokens(all - part), price), costOf(part, priceOfPart))
}

/** The price of a variant: the visitor's own word first, then what its host listed, then the list here. */
export function useTypedPrice(variant: Variant, isNeeded: boolean) {
  const { id, price } = variant
  const { draft } = usePlayground()
  const typed = useDraft(({ prices }) => prices[id])
  const book = usePriceBook(isNeeded && typed === undefined && price === undefined)
  return {
    price: typed ?? price ?? book?.listedPriceOf(variant),
    setPrice: (given: Pick<TokenPrice, 'prompt' | 'output'>) => {
      setTypedPrice(draft, id, given)
    },
  }
}
