/** A sheet with every part, for the tests of copies and pictures. */
import type { Sheet } from './sheet'

export const sampleSheet: Sheet = {
  title: 'Is <small> enough | or not?',
  note: 'From the workshop.',
  question: 'Why does ice float?\nIn one sentence.',
  finding: {
    headline: 'Pocket 3M was good enough and took 3 to 6 times less than ministral.',
    notes: ['This cancels out: the host.'],
  },
  unit: 'Wh',
  hasNumbers: true,
  rows: [
    {
      name: 'Pocket 3M',
      size: '2.89M',
      energy: { best: '0.020 Wh', range: '0.0050 – 0.070', mark: 'timed here' },
      bar: { low: 0.005, mid: 0.02, high: 0.07 },
      tokens: '12 tokens',
      time: '420 ms',
      accepted: true,
      answer: '# Ice\n\nIce floats <b>because</b> it is **lighter** | than water.',
    },
    { name: 'مرحبا 模型', answer: '', accepted: false },
  ],
  source: 'Asked on 2026-11-23 with Rightsize.',
  link: 'https://rightsize.example.org/#r=AbC"&',
}
