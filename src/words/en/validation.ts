/** The test of our ranges and verdicts, on the Method page. */
import { countText, percentText } from '@/units/format'

const leftOut: Readonly<Record<string, string>> = { model: 'model', vendor: 'maker' }

export const validation = {
  title: 'How good are these ranges?',
  intro:
    'Each model that ML.ENERGY has measured was left out in turn, and then each maker with all its models. The fit was made anew without it, its terms chosen anew too, and asked for the energy of a token of it. The share of measured values inside the range is shown; the fit does not know how many requests the host answered at once.',
  test: (gpu: string, left: string) => `${gpu}, ${leftOut[left] ?? left} left out`,
  methods: {
    ours: 'Our fit, told the processor',
    page: 'As this page has it, H100 assumed',
    fixed: 'The same with fixed terms',
    '16 to 256': 'Our fit, batches from 16 to 256',
    '8 to 256': 'Our fit, batches from 8 to 256',
    '1 to 512': 'Our fit, batches from 1 to 512',
    constant: 'Our middle, one width for all',
    'v2-fit': 'Our method, made from version 2 alone',
    ecologits: 'EcoLogits 0.11, its own range',
  } as Readonly<Record<string, string>>,
  groups: {
    all: 'all',
    alike: 'models and batches counted alike',
  } as Readonly<Record<string, string>>,
  chart: {
    title: 'Share of measured values inside the range',
    goal: '90 %',
    summary: (parts: readonly string[]) => `${parts.join('. ')}.`,
    part: (test: string, method: string, inside: number, width: number) =>
      `${test}, ${method}: ${percentText(inside)} inside, range ×/÷ ${width.toFixed(1)}`,
    value: (inside: number, width: number) =>
      width === 1
        ? `${percentText(inside)}, no range`
        : `${percentText(inside)} at ×/÷ ${width.toFixed(1)}`,
  },
  asTable: 'As a table, by size and batch',
  columns: {
    test: 'Test',
    method: 'Method',
    group: 'Measured values',
    count: 'How many',
    inside: 'Inside',
    interval: 'With other models drawn',
    width: 'Median range',
    bias: 'Measured ÷ middle',
    error: 'Median error of the middle',
    worst: 'Outside most often',
  },
  interval: (low: number, high: number) => `${percentText(low)} to ${percentText(high)}`,
  factor: (value: number) => `×/÷ ${value.toFixed(2)}`,
  ratio: (value: number) => `× ${value.toFixed(2)}`,
  worst: (model: string, inside: number) => `${model} (${percentText(inside)} inside)`,
  verdicts: {
    title: 'How good are the verdicts?',
    intro:
      'For every two models of the bench the fit was made without both. Then the page’s own verdict was asked which takes less, and held against the bench.',
    columns: {
      setting: 'Pairs',
      pairs: 'How many',
      called: 'One called thriftier',
      right: 'Calls that were right',
      tooClose: 'Too close to call',
    },
    settings: {
      'told-limit': (task: string) =>
        `${task}, one host and processor, with the same limit of requests at once, which was set for both`,
      'same-limit': (task: string) =>
        `${task}, one host and processor, with the same limit, which nobody said`,
      'other-limit': (task: string) => `${task}, one host and processor, with other limits`,
      far: (task: string) => `${task}, one host and processor, batches more than 4 times apart`,
      'other-gpu': (task: string) => `${task}, one host, one on H100 and one on B200`,
      'two-hosts': (task: string) => `${task}, any processors and batches, as at two hosts`,
    } as Readonly<Record<string, (task: string) => string>>,
    tasks: { chat: 'Chat', reasoning: 'Reasoning' } as Readonly<Record<string, string>>,
    pairs: (count: number) => countText(count),
  },
  provesTitle: 'What this does and does not prove',
  proves: [
    'It shows that for open models from 8B to 671B the range holds what this bench measures, also for makers that the fit has never seen, and that a call of “less” is hardly ever wrong there.',
    'The width comes from the batch, which nobody outside a service knows: one width for all models does nearly as well. What the fit adds is the middle. At 8 requests at once up to one value in three lies above the range.',
    'It says nothing of services that were not measured: their software, spare capacity and buildings are not on the bench, nor are models below 8B or of unknown size. On B200 processors with very large batches the page’s figure, which assumes H100, is often too high.',
    'The terms were chosen anew without what was left out; which terms there are to choose from, and how wide the range is made, were settled with these measurements in view. The batches of the bench are in the range, and real services may keep others: with 16 to 256 in their place it holds two thirds to four fifths of the values.',
    'A service that answers one request at a time takes 10 to 50 times what a busy one takes. That is a setting of its own, and no range of a busy service holds it.',
  ],
  data: (version: string) =>
    `Worked out on ${version} from ML.ENERGY v3, data of 2026-02-16. Anyone can do it again with “npm run validate”.`,
}
