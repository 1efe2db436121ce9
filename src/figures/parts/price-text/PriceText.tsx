/** What an answer costs by the list of prices: one price, or from the cheapest host to the dearest. */
import { formatUsDollars } from '@/units/format'
import type { UsDollars } from '@/units/quantity'
import { catalogWords } from '@/words/of-catalog'

interface PriceTextProps {
  readonly price: {
    readonly low: UsDollars
    readonly high: UsDollars
    readonly hosts: readonly string[]
  }
}

export const PriceText = ({ price: { low, high, hosts } }: PriceTextProps) => {
  const [from, to] = [formatUsDollars(low), formatUsDollars(high)]
  return (
    <>
      {from === to ? from : `${from} – ${to}`}
      <small>{catalogWords.models.priceAt(hosts)}</small>
    </>
  )
}
