/** What an answer costs by the list of prices: one price, or from the cheapest host to the dearest. */
import { formatUsDollars } from '@/units/format'
import type { UsDollars } from '@/units/quantity'
import { words } from '@/words'

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
      <small>{words.models.priceAt(hosts)}</small>
    </>
  )
}
