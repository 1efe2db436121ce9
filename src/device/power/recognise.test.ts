import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { recogniseGraphics } from './recognise'
import { places, reported, type Case } from './reported-names.fixture'
import { byPattern } from './name-patterns.fixture'

const recognise = (renderer: string, adapter: string) => {
  const [vendor = '', architecture = ''] = adapter.split(' ')
  return recogniseGraphics({ vendor, architecture, renderer })
}

const becomes = (renderer: string, adapter: string): string => {
  const { rated, kind, grade, isMobile, isSplit } = recognise(renderer, adapter)
  return [
    rated === undefined ? kind : `${rated} W`,
    grade,
    isMobile && 'mobile',
    isSplit && 'split',
  ]
    .filter((part) => part !== false)
    .join(' ')
}

const cell = (text: string) => (text === '' ? '–' : text)
const rowOf = ([renderer, adapter]: Case, ...more: readonly string[]) => {
  const { name = '', vendor, kind, rated, grade, isMobile, isSplit } = recognise(renderer, adapter)
  const marks = [isMobile && 'laptop chip', isSplit && 'two chips named'].filter(Boolean).join(', ')
  return `| ${[
    renderer === '' ? '' : `\`${renderer}\``,
    adapter,
    name || vendor,
    marks === '' ? kind : `${kind}, ${marks}`,
    rated === undefined ? '' : `${rated} W`,
    grade,
    ...more,
  ]
    .map(cell)
    .join(' | ')} |`
}
const head = (...more: readonly string[]) =>
  [
    ['WebGL said', 'WebGPU said', 'Recognised as', 'Kind', 'Rated', 'Grade', ...more],
    Array.from({ length: 6 + more.length }, () => '---'),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const tables = `# What becomes of the names that browsers give

Written by \`src/device/power/recognise.test.ts\` (\`npx vitest run src/device/power -u\`), which fails where this file and the code differ. Rated powers come from \`src/device/power/table.json\`. Grade B: the very chip is in that table. C: only its class is known. D: hardly anything is.

## ${reported.length} names that people’s browsers gave

${head('Seen in')}
${reported.map(([renderer, adapter, becoming, seen]) => rowOf([renderer, adapter, becoming], seen)).join('\n')}

Seen in:

${Object.entries(places)
  .map(([name, url]) => `- ${name}: <${url}>`)
  .join('\n')}

## ${byPattern.length} more, written by the pattern of those

${head()}
${byPattern.map((one) => rowOf(one)).join('\n')}
`

describe('what a browser says of its graphics', () => {
  it('is tried on more than sixty names that were reported', () => {
    expect(new Set(reported.map(([renderer, adapter]) => renderer + adapter)).size).toBeGreaterThan(
      65,
    )
  })
  it.each(reported)('%s (%s) becomes %s', (renderer, adapter, expected) => {
    expect(becomes(renderer, adapter)).toBe(expected)
  })
  it.each(byPattern)('%s (%s) becomes %s, by pattern', (renderer, adapter, expected) => {
    expect(becomes(renderer, adapter)).toBe(expected)
  })
  it('is the table in docs/devices.md', async () => {
    const page = await format(tables, { parser: 'markdown', proseWrap: 'preserve' })
    await expect(page).toMatchFileSnapshot('../../../docs/devices.md')
    // The formatter takes its time on a busy machine.
  }, 60_000)
})
