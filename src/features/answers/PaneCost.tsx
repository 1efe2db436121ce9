/** What the tokens of an answer cost at the host's price; the visitor may type one. */
import { useState, type SubmitEvent } from 'react'
import { isOver, measurementOf, type Run } from '@/comparison/run'
import type { TokenPrice } from '@/comparison/variant'
import { costOfRun, useTypedPrice } from './cost'
import { useReceived } from '@/playground/react'
import { formatUsDollars } from '@/units/format'
import { bounds } from '@/units/bounds'
import { usDollars } from '@/units/quantity'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { NumberField } from '@/ui/fields'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.again.cost
const most = bounds.usDollars.largest

export const PaneCost = ({ run, name }: { run: Run; name: string }) => {
  const isReceived = useReceived() !== undefined
  const { state, variant } = run
  const measurement = measurementOf(state)
  const isRemote = typeof variant.setup.baseUrl === 'string' && variant.engine !== 'replay'
  const { price, setPrice } = useTypedPrice(variant, isRemote)
  if (!isOver(state) || measurement === undefined || !isRemote) return null
  if (price === undefined && isReceived) return null
  return (
    <p className="pane-cost">
      {price !== undefined && (
        <>
          {text.name}: {costText(costOfRun(measurement, price), price)}
        </>
      )}{' '}
      {!isReceived && <PriceForm name={name} price={price} onSave={setPrice} />}
    </p>
  )
}

const costText = (cost: ReturnType<typeof costOfRun>, price: TokenPrice): string =>
  cost === undefined
    ? text.unknown
    : text.of(
        formatUsDollars(cost),
        formatUsDollars(price.prompt),
        formatUsDollars(price.output),
        price.source === 'visitor' ? text.visitor : price.source,
        price.day,
      ) + (price.hasTiers === true ? ` ${text.tiers}` : '')

interface PriceFormProps {
  readonly name: string
  readonly price: TokenPrice | undefined
  readonly onSave: (price: Pick<TokenPrice, 'prompt' | 'output'>) => void
}

const PriceForm = ({ name, price, onSave }: PriceFormProps) => {
  const [isOpen, setOpen] = useState(false)
  const [prompt, setPrompt] = useState<number | undefined>(price?.prompt)
  const [output, setOutput] = useState<number | undefined>(price?.output)
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (prompt === undefined || output === undefined) return
    onSave({ prompt: usDollars(prompt), output: usDollars(output) })
    setOpen(false)
  }
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => {
          setOpen(true)
        }}
      >
        {price === undefined ? text.set : text.change}
      </Button>
      <Dialog
        open={isOpen}
        title={text.title(name)}
        onClose={() => {
          setOpen(false)
        }}
      >
        <form onSubmit={save}>
          <p>{text.why}</p>
          <NumberField label={text.prompt} min={0} max={most} value={prompt} onChange={setPrompt} />
          <NumberField label={text.output} min={0} max={most} value={output} onChange={setOutput} />
          <Button type="submit" kind="primary">
            {text.save}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
