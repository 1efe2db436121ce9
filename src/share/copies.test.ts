import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { sharing } from '@/words/of-sharing'
import { asHtml, asMarkdown, asText } from './copies'
import { sampleSheet } from './sample-sheet.fixture'

const { copies } = sharing

describe('a comparison as text to paste', () => {
  it('is Markdown with one table, and answers that stay inside of their quotes', () => {
    const html = marked.parse(asMarkdown(sampleSheet), { async: false })
    expect(html.match(/<table>/g)).toHaveLength(1)
    expect(html).toMatch(/<td>Pocket 3M · 2\.89M<\/td>\s*<td>0\.020 Wh<\/td>/)
    expect(html).toMatch(/<blockquote>\s*<h1>Ice<\/h1>/)
    expect(html).toContain('Is <small> enough | or not?')
    expect(html.match(/<tr>/g)).toHaveLength(3)
  })

  it('is HTML in which no text is an element', () => {
    const html = asHtml(sampleSheet)
    expect(html).not.toMatch(/<small>|<b>/)
    expect(html).toContain('&lt;b&gt;because&lt;/b&gt;')
    expect(html).toContain('href="https://rightsize.example.org/#r=AbC&quot;&amp;"')
    expect(html.match(/<tr>/g)).toHaveLength(3)
  })

  it('is plain text with columns under each other', () => {
    const lines = asText(sampleSheet).split('\n')
    const head = lines.find((line) => line.startsWith(copies.columns.model)) ?? ''
    const row = lines.find((line) => line.startsWith('Pocket 3M ·')) ?? ''
    expect(row.indexOf('0.020 Wh')).toBe(head.indexOf(copies.columns.energy))
    expect(lines.at(-1)).toBe(`${copies.opens}: ${sampleSheet.link ?? ''}`)
  })

  it('leaves out numbers and answers that were not shared', () => {
    const rows = sampleSheet.rows.map(({ name }) => ({ name }))
    const { finding: _, note: __, link: ___, ...others } = sampleSheet
    for (const make of [asMarkdown, asHtml, asText]) {
      const text = make({ ...others, rows, hasNumbers: false })
      expect(text).not.toContain(copies.columns.energy)
      expect(text).not.toContain(copies.emptyAnswer)
      expect(text).toContain('Pocket 3M')
    }
  })

  it('writes a cell for what is unknown', () => {
    expect(asMarkdown(sampleSheet)).toMatch(/\| مرحبا 模型 \| unknown \|/)
  })

  it('holds the beginning of a text that is too long to paste, and says that there is more', () => {
    const [row] = sampleSheet.rows
    if (row === undefined) throw new Error('The sample has no row.')
    const answer = 'word '.repeat(80_000)
    for (const make of [asMarkdown, asHtml, asText]) {
      const text = make({ ...sampleSheet, rows: [{ ...row, answer }] })
      expect(text).toContain('word word')
      expect(text).toContain(copies.cut('100,000'))
      expect(text.length).toBeLessThan(110_000)
    }
  })
})
