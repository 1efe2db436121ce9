import { renderToStaticMarkup as draw } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button, ToggleButton } from './button'
import { Chip } from './chip'
import { CopyButton } from './copy-button'
import { Dialog } from './dialog'
import { Disclosure } from './disclosure'
import { NumberField, SelectField, TextArea, TextField } from './fields'
import { MarkGlyph, type MarkName } from '../figures/parts/mark-glyph'
import { Notice } from './notice'
import { Popover } from './popover'
import { ProgressBar } from './progress-bar'

const ignore = () => undefined

/** The value of an attribute at its first place in the markup. */
const attribute = (markup: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(markup)?.[1]

/** The text of the element with this id. */
const textAt = (markup: string, id: string): string | undefined =>
  new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(markup)?.[1]

/** What the first control is described by, read in its order. */
const descriptionIn = (markup: string): string =>
  (attribute(markup, 'aria-describedby') ?? '')
    .split(' ')
    .map((id) => textAt(markup, id))
    .join(' ')

describe('a button', () => {
  it('does not submit a form unless it is told to', () => {
    expect(draw(<Button>Go</Button>)).toContain('type="button"')
    expect(draw(<Button type="submit">Go</Button>)).toContain('type="submit"')
  })
  it('says why it is off, and can still be reached', () => {
    const markup = draw(<Button disabledReason="Type a question first.">Go</Button>)
    expect(markup).toContain('aria-disabled="true"')
    expect(markup).not.toMatch(/\sdisabled/)
    expect(descriptionIn(markup)).toBe('Type a question first.')
  })
  it('says that it is at work, and keeps its label', () => {
    expect(draw(<Button busy>Go</Button>)).toMatch(/aria-busy="true" aria-disabled="true".*Go</)
  })
  it('says whether it is pressed', () => {
    for (const isPressed of [true, false])
      expect(
        attribute(
          draw(
            <ToggleButton isPressed={isPressed} onToggle={ignore}>
              Yes
            </ToggleButton>,
          ),
          'aria-pressed',
        ),
      ).toBe(String(isPressed))
  })
})

describe('a field', () => {
  it.each([
    ['text', <TextField key="" label="L" hint="H" error="E" value="" onChange={ignore} />],
    ['area', <TextArea key="" label="L" hint="H" error="E" value="" onChange={ignore} />],
    ['number', <NumberField key="" label="L" hint="H" error="E" value={1} onChange={ignore} />],
    [
      'select',
      <SelectField
        key=""
        label="L"
        hint="H"
        error="E"
        value="a"
        options={[{ value: 'a', label: 'A' }]}
        onChange={ignore}
      />,
    ],
  ])('of kind %s has a label, and a hint and an error that describe it', (_, field) => {
    const markup = draw(field)
    expect(markup).toMatch(
      new RegExp(`<(input|textarea|select)[^>]* id="${String(attribute(markup, 'for'))}"`),
    )
    expect(descriptionIn(markup)).toBe('H E')
    expect(markup).toContain('aria-invalid="true"')
  })
  it('is described by nothing where there is nothing to say', () => {
    const markup = draw(<TextField label="L" value="" onChange={ignore} />)
    expect(markup).not.toContain('aria-describedby')
    expect(markup).not.toContain('aria-invalid')
  })
  it('for a number is empty where nothing is known, not zero', () => {
    expect(
      attribute(draw(<NumberField label="L" value={undefined} onChange={ignore} />), 'value'),
    ).toBe('')
    expect(attribute(draw(<NumberField label="L" value={0} onChange={ignore} />), 'value')).toBe(
      '0',
    )
  })
  it('for a number says what is out of bounds', () => {
    const markup = draw(<NumberField label="L" min={0} max={2} value={3} onChange={ignore} />)
    expect(descriptionIn(markup)).toBe('Give a number from 0 to 2.')
  })
})

describe('progress', () => {
  it('says how far, where the whole is known', () => {
    const markup = draw(<ProgressBar label="1 of 4 MB" fraction={0.25} />)
    expect(attribute(markup, 'aria-valuenow')).toBe('25')
    expect(textAt(markup, attribute(markup, 'aria-labelledby') ?? '')).toBe('1 of 4 MB')
  })
  it('claims nothing where it is not, and stays within its ends', () => {
    expect(draw(<ProgressBar label="Starting" />)).not.toContain('aria-valuenow')
    expect(attribute(draw(<ProgressBar label="" fraction={1.2} />), 'aria-valuenow')).toBe('100')
  })
})

describe('marks', () => {
  it('differ in their glyphs, and each has its word', () => {
    const marks: MarkName[] = ['metered', 'timed', 'benchmark', 'modelled', 'guess']
    const drawn = marks.map((mark) => draw(<MarkGlyph mark={mark} label="the word" />))
    expect(new Set(drawn).size).toBe(5)
    for (const markup of drawn) expect(markup).toMatch(/aria-hidden="true".*<\/svg>the word</)
  })
})

describe('small parts', () => {
  it('chip: has a named button where it can be removed, and none where it cannot', () => {
    expect(
      draw(
        <Chip onRemove={ignore} removeLabel="Remove A">
          A
        </Chip>,
      ),
    ).toContain('aria-label="Remove A"')
    expect(draw(<Chip>A</Chip>)).not.toContain('<button')
  })
  it('notice: interrupts for an error alone', () => {
    expect(attribute(draw(<Notice kind="error">A</Notice>), 'role')).toBe('alert')
    expect(attribute(draw(<Notice>A</Notice>), 'role')).toBe('status')
  })
  it('disclosure: draws what is lazy only when it is open', () => {
    expect(
      draw(
        <Disclosure summary="S" isLazy>
          inside
        </Disclosure>,
      ),
    ).not.toContain('inside')
    expect(
      draw(
        <Disclosure summary="S" isLazy startsOpen>
          inside
        </Disclosure>,
      ),
    ).toContain('inside')
  })
  it('dialog: is named by its title, and draws nothing while closed', () => {
    const dialogOf = (open: boolean) =>
      draw(
        <Dialog open={open} title="Which models?" onClose={ignore}>
          inside
        </Dialog>,
      )
    const markup = dialogOf(true)
    expect(textAt(markup, attribute(markup, 'aria-labelledby') ?? '')).toBe('Which models?')
    expect(dialogOf(false)).not.toContain('inside')
  })
  it('popover: is tied to the button that opens it, and named', () => {
    const markup = draw(
      <Popover trigger="timed" label="How it was worked out">
        inside
      </Popover>,
    )
    expect(markup).toContain(`id="${String(attribute(markup, 'popoverTarget'))}" popover="auto"`)
    expect(markup).toContain('role="dialog" aria-label="How it was worked out"')
    expect(markup).not.toContain('inside')
  })
  it('copy button: has a place ready to say that it copied', () => {
    expect(draw(<CopyButton label="Copy" text="a" />)).toMatch(/role="status"><\/span>/)
  })
})
