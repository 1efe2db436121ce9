/** Chooses what becomes public, shows exactly that, and gives it as a link or a file. */
import { useState } from 'react'
import type { Comparison } from '@/comparison/comparison'
import { answerOf } from '@/comparison/run'
import { receiptLevels } from '@/comparison/receipt-level'
import type { SharingChoice } from '@/share/sheet'
import { useShared, type Shared } from './sharing'
import { useSheet } from '@/figures/sheet'
import { countText } from '@/units/format'
import { CopyButton } from '@/ui/copy-button'
import { Dialog } from '@/ui/dialog'
import { TextArea, TextField } from '@/ui/fields'
import { Disclosure } from '@/ui/disclosure'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import { PictureMaker } from './PictureMaker'
import { PrintButton } from '@/ui/save/PrintButton'
import { QrButton } from './QrButton'
import { CopyAs } from './CopyAs'
import { SaveReceipt } from '@/ui/save/SaveReceipt'
import './share.css'

const { share } = words
const { ways } = sharing

/** What chat tools and mail programs carry without cutting. */
const LONGEST_EASY_LINK = 2000
/** As the receipt's bounds have it. */
const LONGEST_TITLE = 500
const LONGEST_NOTE = 10_000

interface ShareDialogProps {
  readonly comparison: Comparison
  readonly open: boolean
  readonly onClose: () => void
}

export const ShareDialog = ({ comparison, open, onClose }: ShareDialogProps) => (
  <Dialog open={open} title={share.title} onClose={onClose} className="share-dialog">
    <ShareForm comparison={comparison} />
  </Dialog>
)

const ShareForm = ({ comparison }: { comparison: Comparison }) => {
  const [choice, setChoice] = useState<SharingChoice>({
    level: 'answers',
    withThoughts: true,
    withDevice: false,
    title: '',
    note: '',
  })
  const shared = useShared(comparison, choice)
  const hasThoughts = comparison.runs.some(({ state }) => answerOf(state).thought !== '')
  return (
    <>
      <fieldset className="share-levels">
        <legend>{share.whatToShare}</legend>
        {receiptLevels.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name="share-level"
              checked={choice.level === level}
              onChange={() => {
                setChoice({ ...choice, level })
              }}
            />
            <span>
              {share.levels[level]} <small>{share.levelHints[level]}</small>
            </span>
          </label>
        ))}
        {choice.level === 'answers' && hasThoughts && (
          <Check
            label={share.withThoughts}
            isChecked={choice.withThoughts}
            onChange={(withThoughts) => {
              setChoice({ ...choice, withThoughts })
            }}
          />
        )}
        {choice.level !== 'prompt' && (
          <Check
            label={share.withDevice}
            isChecked={choice.withDevice}
            onChange={(withDevice) => {
              setChoice({ ...choice, withDevice })
            }}
          />
        )}
      </fieldset>
      <TextField
        label={share.titleField}
        value={choice.title}
        maxLength={LONGEST_TITLE}
        onChange={(title) => {
          setChoice({ ...choice, title })
        }}
      />
      <TextArea
        label={share.noteField}
        hint={share.noteHint}
        value={choice.note}
        maxLength={LONGEST_NOTE}
        rows={2}
        onChange={(note) => {
          setChoice({ ...choice, note })
        }}
      />
      {shared.ok ? (
        <SharedThing shared={shared} comparison={comparison} choice={choice} />
      ) : (
        <Notice kind="error">{shared.why}</Notice>
      )}
    </>
  )
}

interface CheckProps {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

const Check = ({ label, isChecked, onChange }: CheckProps) => (
  <label>
    <input
      type="checkbox"
      checked={isChecked}
      onChange={(event) => {
        onChange(event.target.checked)
      }}
    />
    <span>{label}</span>
  </label>
)

interface SharedThingProps {
  readonly shared: Extract<Shared, { ok: true }>
  readonly comparison: Comparison
  readonly choice: SharingChoice
}

const SharedThing = ({ shared, comparison, choice }: SharedThingProps) => {
  const { link, fileText, qrCode } = shared
  const sheet = useSheet(comparison, choice, link)
  return (
    <>
      <h3>{share.link}</h3>
      <div className="share-link">
        <input
          className="field-control"
          aria-label={share.link}
          readOnly
          value={link ?? share.makingLink}
          onFocus={(event) => {
            event.target.select()
          }}
        />
        {link !== undefined && <CopyButton kind="primary" label={share.copyLink} text={link} />}
        <QrButton makeCode={qrCode} />
      </div>
      {link !== undefined && (
        <p role="status">
          {(link.length > LONGEST_EASY_LINK ? share.longLink : share.shortLink)(
            countText(link.length),
          )}
        </p>
      )}
      <SaveReceipt askedAt={comparison.askedAt} text={() => fileText} />
      {sheet !== undefined && (
        <>
          <CopyAs sheet={sheet} />
          <h3>{ways.picture.heading}</h3>
          <Disclosure summary={ways.picture.make} isLazy>
            <PictureMaker
              sheet={sheet}
              qrCodeFor={shared.qrCodeFor}
              fileName={ways.picture.name(new Date(comparison.askedAt).toISOString().slice(0, 10))}
            />
          </Disclosure>
          <p>
            <PrintButton />
          </p>
        </>
      )}
      <h3>{share.preview}</h3>
      <p>{share.previewWhy}</p>
      <pre className="share-preview" tabIndex={0} aria-label={share.preview}>
        {fileText}
      </pre>
    </>
  )
}
