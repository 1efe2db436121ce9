/** The test of our ranges and verdicts, on the Method page. */
import { countText, percentText } from '@/units/format'

const leftOut: Readonly<Record<string, string>> = { model: 'model', vendor: 'maker' }

export const validation = {
  title: 'How good are these ranges?',
  intro:
    'Each model that ML.ENERGY has measured was left out in turn, and then each maker with all its models. The fit was made anew without it, and asked for the energy of a token of it. The share of measured values inside the range is shown; the fit does not know how many requests the host answered at once.',
  test: (gpu: string, left: string) => `${gpu}, ${leftOut[left] ?? left} left out`,
  methods: {
    ours: 'Our fit, told the processor',
    page: 'As this page has it, H100 assumed',
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
    width: 'Median range',
    bias: 'Measured ÷ middle',
    error: 'Median error of the middle',
    worst: 'Outside most often',
  },
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
      'one-host': (task: string, gpu: string) =>
        `${task}, both on ${gpu} with the same limit of requests at once`,
      'two-hosts': (task: string) => `${task}, any processors and batches, as at two hosts`,
    } as Readonly<Record<string, (task: string, gpu: string) => string>>,
    tasks: { chat: 'Chat', reasoning: 'Reasoning' } as Readonly<Record<string, string>>,
    pairs: (count: number) => countText(count),
  },
  provesTitle: 'What this does and does not prove',
  proves: [
    'It shows that for open models from 8B to 671B the range holds what this bench measures, also for makers that the fit has never seen, and that a call of “less” is hardly ever wrong there.',
    'The width comes from the batch, which nobody outside a service knows: one width for all models does nearly as well. What the fit adds is the middle. At 8 requests at once one value in four lies above the range.',
    'It says nothing of services that were not measured: their software, spare capacity and buildings are not on the bench, nor are models below 8B or of unknown size. On B200 processors with very large batches the page’s figure, which assumes H100, is often too high.',
    'The terms of the fit were chosen with these measurements in view, which flatters it a little.',
  ],
  data: (version: string) =>
    `Worked out on ${version} from ML.ENERGY v3, data of 2026-02-16. Anyone can do it again with “npm run validate”.`,
}
