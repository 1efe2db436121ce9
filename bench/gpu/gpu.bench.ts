/**
 * What watching the graphics processor costs and how well it sees. Target: at 250 submits a token and
 * 50 tokens a second, at most 1 % of a second.
 */
import { test } from '@playwright/test'
import { median, report } from '../report'

const TURNS = 9
const BURSTS = 20
const SUBMITS_PER_SECOND = 250 * 50

const micro = (value: number) => `${value.toFixed(2)} µs`
const percent = (share: number | undefined) =>
  share === undefined ? 'unknown' : `${(share * 100).toFixed(1)} %`

test('gpu', async ({ browser, page }) => {
  await page.goto('bench/gpu/')
  const cost = await page.evaluate(([turns, bursts]) => window.measureSubmits(turns, bursts), [
    TURNS,
    BURSTS,
  ] as const)
  const shares = await page.evaluate(() => window.measureShares())
  const adapter = await page.evaluate(async () => {
    const info = (await navigator.gpu.requestAdapter())?.info
    return `${info?.vendor ?? ''} ${info?.architecture ?? ''}`.trim()
  })
  const extra = median(cost.watched) - median(cost.unwatched)
  report('gpu', browser.version(), [
    {
      title: `${String(TURNS)} turns of ${String(BURSTS)} × 250 submits of nothing, ${adapter}`,
      head: [
        'a submit, unwatched',
        'a submit, watched',
        'watching',
        'at 12,500 a second',
        'questions per 1,000 submits',
      ],
      rows: [
        [
          micro(median(cost.unwatched)),
          micro(median(cost.watched)),
          `**${micro(extra)}**`,
          `**${percent((extra * SUBMITS_PER_SECOND) / 1e6)}**`,
          cost.questionsPerThousand.toFixed(1),
        ],
      ],
    },
    {
      title: 'busy time over wall time',
      head: ['a load', 'eight that overlap', 'an idle second', 'pass times over busy time'],
      rows: [
        [shares.load, shares.overlapping, shares.idle, shares.passes].map((share) =>
          percent(share),
        ),
      ],
    },
  ])
})
