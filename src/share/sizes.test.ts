/**
 * How long links are, for the same comparison at each level, beside its file squeezed as it is, and
 * beside the same by lz-string, which most pages use for such links.
 */
import { compressToEncodedURIComponent } from 'lz-string'
import { describe, expect, it } from 'vitest'
import type { Comparison } from '@/comparison/comparison'
import type { EnergyEstimate } from '@/comparison/estimate'
import { measurementOf } from '@/comparison/run'
import {
  billionParameters,
  gramsCO2ePerKWh,
  instant,
  milliseconds,
  tokens,
  wattHours,
} from '@/units/quantity'
import { toBase64Url } from './bytes-as-text'
import { toDigitsFragment, toLinkFragment } from './link'
import { qrCodeOf } from './qr-code'
import { receiptLevels, type ReceiptLevel } from '@/comparison/receipt-level'
import type { Receipt } from './receipt-schema'
import { squeeze } from './squeeze'
import { receiptOf } from './write-receipt'

/** About 150 tokens each, no two alike: what several models might say to one question. */
const answers = [
  'Ice floats because it is less dense than liquid water. When water freezes, its molecules settle into an open lattice held by hydrogen bonds, in which each molecule stands a little further from its neighbours than it does in the liquid. The same mass then fills about nine percent more room, and what is lighter than the water it pushes aside will rise to the top. Most other substances do the opposite: they shrink as they become solid and sink. For ponds this matters a great deal, since the layer of ice on top keeps the cold away from the water underneath, where fish and plants survive the winter. The greatest density of water is reached near four degrees Celsius, not at the freezing point, and so the deepest part of a lake stays at that temperature.',
  'The short answer is hydrogen bonding. In liquid form, water molecules move around and pack fairly close together. As the temperature drops towards 0 °C they slow down, and each one ends up bonded to four others in a hexagonal crystal. That structure contains empty space, so a cubic centimetre of ice weighs only 0.917 g, compared with 1 g for liquid water. By Archimedes’ principle, an object floats if it weighs less than the fluid it displaces, therefore an ice cube floats with roughly one tenth of its volume above the surface. You can see this with icebergs too: about 90% of each is hidden below. If ice sank, lakes would freeze from the bottom up and aquatic life would have a much harder time surviving cold seasons. Salt water changes the numbers slightly.',
  '**Why does ice float?**\n\n1. *Density.* Ice: about 917 kg/m³. Water: about 1000 kg/m³.\n2. *Structure.* Freezing forces molecules into a hexagonal arrangement with gaps, so solid water takes up more space than the liquid.\n3. *Buoyancy.* Anything less dense than its surroundings is pushed upward until the displaced fluid balances its weight.\n\nThis behaviour is rare. Only a few materials, such as silicon, gallium, bismuth and germanium, also expand on freezing. A practical consequence is that pipes burst in winter: expanding ice exerts enormous pressure on metal walls. Another is that rocks crack when rain gets into them and freezes overnight, which slowly turns mountains into soil. So a simple fact about one small molecule shapes landscapes, plumbing and the survival of fish alike.',
  'Think of a crowd of people standing close, and then ask everyone to hold hands with arms stretched out: the crowd grows. Something similar happens when water turns to ice. The molecules link up through weak electrical attractions between the hydrogen of one and the oxygen of the next, and to make those links tidy they need to keep at arm’s length. More room for the same number of molecules means lower density, and lower density means floating. It is not trapped air that does it, although bubbles can make ice cloudy and a touch lighter. Clear ice from a slow freezer floats just as well. Warm water, by the way, is also lighter than water at four degrees, which is why the surface of a lake is warm in summer and icy in winter while the depths hardly change.',
  'Because of an unusual property called the density anomaly. Nearly all liquids contract steadily while cooling, yet water reverses course at 3.98 °C and begins to expand. At the moment of solidification the expansion jumps to around nine percent. The cause lies in geometry: a water molecule is bent at 104.5 degrees, close to the tetrahedral angle, so its four possible hydrogen bonds point towards the corners of a tetrahedron. Repeating that pattern throughout space gives a lattice with large hexagonal channels. Pressure can destroy it; above roughly 2000 atmospheres other forms of ice appear, some of which are denser than liquid water and would sink. Under everyday conditions we only meet ordinary ice, known as ice Ih, and that one always rides on top of your drink.',
  'Good question! Ice floats since frozen water occupies a bigger volume than the same quantity of liquid water. Imagine you fill a bottle to the brim and put it in the freezer: by morning the cap has popped off or the glass has cracked. Nothing was added, but the contents grew. When volume grows and mass stays equal, density falls. Objects that have a smaller density than the liquid they are placed in experience a net upward force and come to rest partly above its surface. An interesting experiment is to colour an ice cube with ink and watch as it melts: the cold, dark meltwater sinks in streaks through the warmer water, showing clearly that liquid water near freezing is heavier than ice but also heavier than water at room temperature.',
  'Water is made of one oxygen atom and two hydrogen atoms. The oxygen pulls harder on the shared electrons, leaving it slightly negative and the hydrogens slightly positive. Opposite charges attract, so neighbouring molecules stick to each other. In the liquid these bonds break and form again billions of times per second, allowing molecules to slip into the gaps. Once frozen, they lock into place and the gaps remain. Therefore ice is about 8.3% less dense and floats. Some consequences: sea ice reflects sunlight and helps to regulate the climate; polar bears hunt on it; ships may be trapped by it; and melting sea ice, unlike melting glaciers, barely raises the sea level, because it already displaces its own weight. Physics of everyday things can be surprisingly far-reaching.',
  'I would explain it in two steps. First, floating: something floats when it is lighter than an equal volume of the liquid around it. Wood does, iron does not, unless you shape it into a hull full of air. Second, freezing: as water becomes a crystal, its particles are held in a pattern of six-sided rings. Those rings leave holes in the middle, rather like a honeycomb, and holes add volume without adding weight. Put both steps together and you get the result that you observe in your glass. If somebody tells you the reason is that cold things rise, that is wrong: cold air sinks, cold water usually sinks, and most frozen liquids sink as well. Candle wax is a nice counterexample to try at home, for solid pieces go straight to the bottom of molten wax.',
]

const models = [
  ['rightsize:pocket-3m', 'Pocket 3M', 'Rightsize', 'Apache-2.0', 0.003],
  ['Qwen/Qwen2.5-0.5B-Instruct', 'Qwen2.5 0.5B', 'Qwen', 'Apache-2.0', 0.49],
  ['api.mistral.ai:ministral-8b-2512', 'ministral-8b-2512', undefined, undefined, 8],
  ['api.groq.com:openai/gpt-oss-120b', 'openai/gpt-oss-120b', undefined, undefined, 117],
] as const

/** As the fit gives it: four causes for a service, of which its host is common to three. */
const figure = (mid: number): EnergyEstimate => ({
  kind: 'estimate',
  energy: { low: wattHours(mid / 3.1), mid: wattHours(mid), high: wattHours(mid * 3.7) },
  mark: 'modelled',
  grade: 'C',
  boundary: 'server-and-pue',
  method: { id: 'v3-h100', version: '2026-11' },
  working: [],
  assumptions: [],
  uncertainty: [
    { id: 'fit', name: 'fit', spread: { down: 1.9, up: 1.9 } },
    { id: 'batch', name: 'batch', spread: { down: 2.1, up: 2.1 }, shared: 'api.mistral.ai' },
    { id: 'stack', name: 'stack', spread: { down: 1.8, up: 1.8 }, shared: 'api.mistral.ai' },
    { id: 'pue', name: 'pue', spread: { down: 1.095, up: 1.217 }, shared: 'api.mistral.ai' },
  ],
  citations: [],
})

const comparisonOf = (count: number): Comparison => ({
  id: 'c',
  askedAt: 1_795_464_123_456,
  prompt: {
    messages: [
      { role: 'user', text: 'Why does ice float on water? Explain it to a curious child.' },
    ],
    settings: { temperature: 0, seed: 1 },
  },
  runs: answers.slice(0, count).map((text, index) => {
    const [id, name, vendor, licence, billions] = models[index % models.length] ?? models[0]
    const size = { low: billionParameters(billions), high: billionParameters(billions) }
    const isHere = index % models.length < 2
    return {
      id: String(index),
      variant: {
        id,
        model: {
          id,
          name,
          ...(vendor !== undefined && { vendor, licence }),
          size: { total: size, active: size, basis: 'published' },
        },
        ...(isHere && { precision: 'q8_0' }),
        engine: isHere ? 'wllama' : 'openai',
        setup: isHere
          ? { from: 'site', file: 'pocket/pocket-3m-q8_0.gguf', cpuOnly: true, threads: 1 }
          : { baseUrl: 'https://api.mistral.ai/v1', model: name },
      },
      accepted: index % 2 === 0,
      state: {
        status: 'ended',
        reason: 'complete',
        text,
        thought: '',
        measurement: {
          usage: { promptTokens: tokens(21 + index), outputTokens: tokens(148 + 3 * index) },
          timings: isHere
            ? {
                prefill: milliseconds(31.7 + 9.3 * index),
                decode: milliseconds(2417.3 + 713 * index),
              }
            : {},
          pieces: tokens(147 + 2 * index),
          compute: isHere
            ? { kind: 'cpu', threads: 4 }
            : { kind: 'server', host: 'api.mistral.ai' },
          timeToFirstToken: milliseconds(212.6 + 37.9 * index),
          duration: milliseconds(2688.4 + 791.3 * index),
          startedAt: instant(91234.5),
        },
      },
    }
  }),
})

const grid = (low: number, mid: number, high: number) => ({
  low: gramsCO2ePerKWh(low),
  mid: gramsCO2ePerKWh(mid),
  high: gramsCO2ePerKWh(high),
})
/** As the page counts them in 2026. */
const ofProvider = { intensity: grid(21, 35.89, 35.89), data: 'ember 2024' }
const ofDevice = { intensity: grid(20.83, 472.94, 1306.3), data: 'countries' }

const START = '#r='.length
const PAGE = 'https://rightsize.example.org/'

const frozen = (count: number, level: ReceiptLevel): Receipt => {
  const comparison = comparisonOf(count)
  const estimates = comparison.runs.map((_, index) => figure(0.0123 * 1.7 ** index))
  const grids = comparison.runs.map(({ state }) =>
    measurementOf(state)?.compute?.kind === 'server' ? ofProvider : ofDevice,
  )
  const made = receiptOf({ comparison, estimates, grids, level, withThoughts: true })
  if (!made.ok) throw new Error(made.why)
  return made.value.receipt
}

/** The same as minified JSON, by deflate and base64url, and by lz-string. */
async function baselinesOf(receipt: Receipt): Promise<{ deflated: number; lz: number }> {
  const json = JSON.stringify(receipt)
  return {
    deflated: START + toBase64Url(await squeeze(json)).length,
    lz: START + compressToEncodedURIComponent(json).length,
  }
}

describe('the length of a link', () => {
  it('is at most 0.8 of the better of what others would make of its file', async () => {
    const rows: string[] = []
    for (const count of [2, 4, 8]) {
      for (const level of receiptLevels) {
        const receipt = frozen(count, level)
        const letters = (await toLinkFragment(receipt)).length
        const { deflated, lz } = await baselinesOf(receipt)
        const ratio = letters / Math.min(deflated, lz)
        rows.push(
          `${count} × ${level}: ${letters} letters, ${ratio.toFixed(2)} of the better of ${deflated} (deflate) and ${lz} (lz-string)`,
        )
        expect.soft(ratio, `${count} × ${level}`).toBeLessThanOrEqual(0.8)
      }
    }
    console.info(rows.join('\n'))
  })

  it('lets three answers of 150 tokens into 2,000 letters', async () => {
    const lengths = await Promise.all(
      [1, 2, 3, 4, 5].map(async (count) => (await toLinkFragment(frozen(count, 'answers'))).length),
    )
    const fitting = lengths.filter((length) => PAGE.length + length <= 2000).length
    console.info(`${fitting} answers in 2,000 letters: ${lengths.join(', ')}`)
    expect(fitting).toBeGreaterThanOrEqual(3)
  })

  it('lets two answers of 150 tokens into a QR code of version 25-L', async () => {
    const code = qrCodeOf(PAGE + (await toDigitsFragment(frozen(2, 'answers'))))
    console.info(`Two answers: version ${code?.version ?? ''}-${code?.level ?? ''}`)
    expect(code?.version).toBeLessThanOrEqual(25)
  })
})
