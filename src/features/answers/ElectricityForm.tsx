/** Where the electricity of a place comes from, and what was bought with it, as the visitor says. */
import type { Bought, Electricity } from '@/comparison/electricity'
import { useElectricityChoices, type ElectricityChoices, type RunCarbon } from '@/figures/carbon'
import { gramsCO2ePerKWh } from '@/units/quantity'
import { Button } from '@/ui/button'
import { Disclosure } from '@/ui/disclosure'
import { NumberField, SelectField } from '@/ui/fields'
import { carbonWords } from '@/words/of-carbon'

const { form } = carbonWords
const UNSAID = ''
const MOST_GRAMS = 10_000
const nothingBought: Bought = { kind: 'certificate', coverage: 0, factor: gramsCO2ePerKWh(0) }

export const ElectricityForm = ({ found }: { found: RunCarbon }) => {
  const { place } = found
  const choices = useElectricityChoices(place)
  if (choices === undefined) return null
  return (
    <div className="carbon-form">
      <PlaceFields {...{ found, choices }} />
      <Disclosure summary={form.bought}>
        <BoughtFields {...{ found, choices }} />
      </Disclosure>
      <p className="pane-ghost">{form.everywhere}</p>
    </div>
  )
}

interface PartProps {
  readonly found: RunCarbon
  readonly choices: ElectricityChoices
}

const without = <Key extends keyof Electricity>(from: Electricity, key: Key) => {
  const { [key]: _, ...rest } = from
  return rest
}

const PlaceFields = ({ found: { place, electricity }, choices }: PartProps) => {
  const { zones, regions, assumed, say } = choices
  return (
    <>
      <SelectField
        label={place.kind === 'this-device' ? form.zoneHere : form.zoneAt(place.host)}
        value={electricity.zone ?? UNSAID}
        options={[
          {
            value: UNSAID,
            label: assumed === undefined ? form.unknown : form.ofProvider(assumed),
          },
          ...zones.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(zone) => {
          const rest = without(without(electricity, 'zone'), 'region')
          say(zone === UNSAID ? rest : { ...rest, zone })
        }}
      />
      {place.kind === 'remote' && (
        <SelectField
          label={form.region}
          value={electricity.region ?? UNSAID}
          options={[
            { value: UNSAID, label: form.noRegion },
            ...regions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(region) => {
            const rest = without(electricity, 'region')
            say(region === UNSAID ? rest : { ...rest, region })
          }}
        />
      )}
    </>
  )
}

const BoughtFields = ({ found: { electricity, choice }, choices }: PartProps) => {
  const bought = electricity.bought ?? nothingBought
  const put = (changed: Partial<Bought>) => {
    choices.say({ ...electricity, bought: { ...bought, isClaim: false, ...changed } })
  }
  const putOptional = (key: 'supplierRate' | 'residualMix', value: number | undefined) => {
    const { [key]: _, ...rest } = bought
    choices.say({
      ...electricity,
      bought: value === undefined ? rest : { ...rest, [key]: gramsCO2ePerKWh(value) },
    })
  }
  const region = choice.kind === 'region' ? choice.region : undefined
  return (
    <>
      <p>{form.boughtHint}</p>
      {region?.claimed !== undefined && (
        <p>
          <Button
            onClick={() => {
              put({ coverage: 1, factor: region.claimed ?? gramsCO2ePerKWh(0), isClaim: true })
            }}
          >
            {form.claim(region.name, region.year)}
          </Button>
          <small>{form.claimWhy}</small>
        </p>
      )}
      <div className="carbon-numbers">
        <NumberField
          label={form.coverage}
          hint={form.coverageHint}
          min={0}
          max={100}
          value={Math.round(bought.coverage * 10_000) / 100}
          onChange={(percent) => {
            put({ coverage: (percent ?? 0) / 100 })
          }}
        />
        <NumberField
          label={form.factor}
          hint={form.factorHint}
          min={0}
          max={MOST_GRAMS}
          value={bought.factor}
          onChange={(grams) => {
            put({ factor: gramsCO2ePerKWh(grams ?? 0) })
          }}
        />
        <NumberField
          label={form.supplier}
          hint={form.supplierHint}
          min={0}
          max={MOST_GRAMS}
          value={bought.supplierRate}
          onChange={(grams) => {
            putOptional('supplierRate', grams)
          }}
        />
        <NumberField
          label={form.residual}
          hint={form.residualHint}
          min={0}
          max={MOST_GRAMS}
          value={bought.residualMix}
          onChange={(grams) => {
            putOptional('residualMix', grams)
          }}
        />
      </div>
    </>
  )
}
