import { describe, expect, it } from 'vitest'
import { maskedText } from './mask'

describe('maskedText', () => {
  it.each([
    'Incorrect API key provided: sk-proj-AbC123dEf456GhI789.',
    'Incorrect API key provided: sk-abcd********wxyz.',
    'Invalid key ab12****yz',
    'Header was "Bearer abc.def-ghi"',
    'Key gsk_AbCdEf1234567890 is not known',
    'hf_QwErTyUiOpAsDfGh has expired',
    'AIzaSyA-1234567890abcdefghijklmn is not valid',
    'Token eyJhbGciOiJIUzI1.eyJzdWIiOiIx.SflKxwRJSMeKKF2QT4 refused',
    'Key 0123456789abcdef0123456789abcdef refused',
  ])('hides what looks like a key: %s', (text) => {
    const masked = maskedText(text, undefined)
    expect(masked).toContain('[hidden]')
    expect(masked).not.toMatch(/[A-Za-z\d]{12,}|\*\*|sk-|ab12/)
  })

  it('hides the key itself, whatever it looks like, wherever it stands', () => {
    expect(maskedText('open-barley is wrong; open-barley!', ' open-barley ')).toBe(
      '[hidden] is wrong; [hidden]!',
    )
    expect(maskedText(`${'x '.repeat(995)}rosebudrosebud`, 'rosebudrosebud')).not.toContain('rose')
  })

  it.each([
    "This model's maximum context length is 4096 tokens.",
    'The model `meta-llama/Llama-3.1-405B-Instruct-Turbo-FP8` does not exist.',
    'Unsupported parameter: max_completion_tokens_per_request',
  ])('leaves ordinary sentences alone: %s', (text) => {
    expect(maskedText(text, undefined)).toBe(text)
  })

  it('is one line, bounded, without marks that turn or hide text', () => {
    const text = maskedText(`a\n\tb\u202ec\u200bd\u0000${' long'.repeat(1000)}`, undefined)
    expect(text).toMatch(/^a b c d long/)
    expect(text).toHaveLength(300)
    expect(text.endsWith('…')).toBe(true)
  })
})
