/** What the figures are for, by whose numbers, and which models are shown. */
import type { BatchChoice, CatalogQuestion } from './catalog-models'
import { useSourceIds } from '@/figures/use-source-ids'
import { sizeClasses, type ModelFilter } from './model-list'
import { NumberField, SelectField, TextField } from '@/ui/fields'
import { words } from '@/words'
import { catalogWords } from '@/words/of-catalog'

const { models } = catalogWords
const { energy } = words.page
const NONE = ''
const MOST_TOKENS = 1_000_000
const batches = [8, 64, 256] as const
const named = ['one', 'few'] as const
const settingOf = (chosen: string): BatchChoice =>
  chosen === 'best' || chosen === 'one' || chosen === 'few' ? chosen : Number(chosen)
const accesses = ['any', 'open', 'closed', 'browser'] as const

interface CatalogControlsProps {
  readonly question: CatalogQuestion
  readonly setQuestion: (question: CatalogQuestion) => void
  readonly filter: ModelFilter
  readonly setFilter: (filter: ModelFilter) => void
}

export const CatalogControls = (props: CatalogControlsProps) => (
  <div className="models-controls">
    <QuestionFields {...props} />
    <FilterFields {...props} />
  </div>
)

const QuestionFields = ({ question, setQuestion }: CatalogControlsProps) => {
  const { outputTokens, sourceId, batch } = question
  const { sourceId: _, ...anySource } = question
  const { batch: __, ...anyBatch } = question
  return (
    <>
      <NumberField
        label={models.tokens}
        hint={models.tokensHint}
        min={1}
        max={MOST_TOKENS}
        step={100}
        value={outputTokens}
        onChange={(count) => {
          if (count !== undefined) setQuestion({ ...question, outputTokens: Math.round(count) })
        }}
      />
      <SelectField
        label={models.source}
        value={sourceId ?? NONE}
        options={[
          { value: NONE, label: energy.lensBest },
          ...useSourceIds().map((id) => ({ value: id, label: energy.lensShort[id] ?? id })),
        ]}
        onChange={(id) => {
          setQuestion(id === NONE ? anySource : { ...question, sourceId: id })
        }}
      />
      <SelectField
        label={models.batch}
        hint={models.batchHint}
        value={String(batch ?? NONE)}
        options={[
          { value: NONE, label: models.batchUnknown },
          ...named.map((setting) => ({ value: setting, label: models.batchNamed[setting] })),
          ...batches.map((count) => ({ value: String(count), label: models.batchOf(count) })),
          { value: 'best', label: models.batchBest },
        ]}
        onChange={(chosen) => {
          if (chosen === NONE) setQuestion(anyBatch)
          else setQuestion({ ...question, batch: settingOf(chosen) })
        }}
      />
    </>
  )
}

const FilterFields = ({ filter, setFilter }: CatalogControlsProps) => (
  <>
    <TextField
      type="search"
      label={models.search}
      value={filter.search}
      onChange={(search) => {
        setFilter({ ...filter, search })
      }}
    />
    <SelectField
      label={models.access}
      value={filter.access}
      options={accesses.map((value) => ({ value, label: models.accesses[value] }))}
      onChange={(access) => {
        setFilter({ ...filter, access })
      }}
    />
    <SelectField
      label={models.size}
      value={filter.size}
      options={sizeClasses.map((value) => ({ value, label: models.sizes[value] }))}
      onChange={(size) => {
        setFilter({ ...filter, size })
      }}
    />
    <label className="models-check">
      <input
        type="checkbox"
        checked={filter.isMeasuredOnly}
        onChange={(event) => {
          setFilter({ ...filter, isMeasuredOnly: event.target.checked })
        }}
      />
      {models.measuredOnly}
    </label>
  </>
)
