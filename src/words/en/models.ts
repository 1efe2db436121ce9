/** Words of the Models page: all models, all figures. */
import { countText } from '@/units/format'

interface DatedName {
  readonly name: string
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
}

export const models = {
  title: 'Which models are there, and what would an answer take?',
  why: 'Figures are for one answer of this length, as if a host had served it. None was run: each figure says how it was come by.',
  ready: 'Ready to ask',
  readyWhy: 'Bring any other on the Compare page.',
  all: 'All models',
  loading: 'Loading the models …',
  counted: (shown: number, all: number, figured: number) =>
    `${countText(shown)} of ${countText(all)} models; ${countText(figured)} of them with a figure`,
  recomputing: 'Working the figures out anew …',
  tokens: 'Tokens in the answer',
  tokensHint: 'Reasoning and answer together.',
  source: 'Figures by',
  batch: 'Requests at once',
  batchUnknown: 'a busy service',
  batchNamed: { one: 'one at a time', few: 'about 8, little to do' },
  batchOf: (count: number) => countText(count),
  batchBest: 'the best setting',
  batchHint:
    'A host that answers many at once shares the energy among them. Nobody outside knows how many: a busy service is taken to answer 64, and the range holds 8 and more. Beyond what was measured of a model its figure stays at the end of its curve, which the sum says.',
  search: 'Search by name or maker',
  access: 'Kind',
  accesses: {
    any: 'any',
    open: 'open weights',
    closed: 'closed',
    browser: 'runs in the browser',
  },
  size: 'Size',
  sizes: {
    any: 'any',
    small: 'up to 10B',
    medium: '10B to 70B',
    large: 'above 70B',
    unknown: 'not known',
  },
  measuredOnly: 'Only those measured',
  columns: {
    name: 'Model',
    vendor: 'Maker',
    size: 'Parameters',
    released: 'Released',
    energy: 'Energy',
    price: 'Price',
    comparia: 'compar:IA votes',
    'open-llm': 'Open LLM Leaderboard',
  },
  /** The price of an answer: at one host, or from the cheapest of several to the dearest. */
  priceAt: (hosts: readonly string[]) =>
    hosts.length === 1 ? (hosts[0] ?? '') : `${countText(hosts.length)} hosts`,
  prices: 'What hosts charge for a million tokens',
  pricePerMillion: (
    host: string,
    prompt: string,
    output: string,
    cached: string | undefined,
    reasoning: string | undefined,
  ) =>
    [
      `${host}: ${prompt} in, ${output} out`,
      ...(cached === undefined ? [] : [`${cached} from a cache`]),
      ...(reasoning === undefined ? [] : [`${reasoning} thinking`]),
    ].join(', '),
  priceNote: (source: string, day: string) =>
    `Prices are list prices of the answer alone, without its prompt, by ${source} of ${day}.`,
  mark: 'How it was come by',
  unknown: 'unknown',
  noFigure: 'unknown',
  pending: '…',
  active: (size: string) => `${size} used for each token`,
  guessed: 'guessed',
  more: (count: number) => `Show ${countText(count)} more`,
  none: 'No model is like that. Take a filter away.',
  reset: 'Take all filters away',
  /** Before the names of a model at hosts. */
  askedAs: 'Hosts call it:',
  /** Days are YYYY-MM-DD. */
  datedName: ({ name, from, until, asOf }: DatedName) => {
    if (from !== undefined) return `${name} (since ${from})`
    if (until !== undefined) return `${name} (until ${until})`
    return asOf === undefined ? name : `${name} (as of ${asOf}; the name moves)`
  },
  howOf: (name: string) => `What an answer of ${name} would take`,
  open: (name: string) => `How the figure of ${name} was made`,
  chart: {
    title: 'Energy against quality',
    measure: 'Quality by',
    measures: {
      comparia: 'compar:IA: blind votes, mostly French',
      'open-llm': 'Open LLM Leaderboard: six tests, until spring 2025',
    },
    note: 'Further left takes less, further up answers better by that measure. Hollow: the size is a guess. Neither measure says whether an answer is good enough for your question.',
    x: (unit: string) => `Energy of one answer, ${unit} (log scale)`,
    y: { comparia: 'Bradley-Terry points', 'open-llm': 'Average of six tests' },
    summary: (points: number, measure: string) =>
      `${countText(points)} models by energy and ${measure}; the table below holds them all.`,
    point: (name: string, energy: string, quality: string) => `${name}: ${energy}, ${quality}`,
    asTable: 'As a table',
    none: 'No model shown has both a figure and this measure.',
    quality: 'Quality',
  },
}
