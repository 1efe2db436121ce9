/**
 * Consumer SCI: (O + M) per R, with O by the location-based grid and M the share of making the
 * hardware. Contracts and offsets play no part in either.
 *
 * Source: ISO/IEC 21031:2024 (SCI) and Green Software Foundation, SCI for AI, read 2026-11-23.
 */
import { gramsCO2e, plus, times, type GramsCO2e, type Tokens } from '@/units/quantity'
import type { Range } from '@/units/range'

export interface ConsumerSci {
  readonly perAnswer: Range<GramsCO2e>
  /** Absent where the answer has no tokens, or their number is not known. */
  readonly perThousandTokens?: Range<GramsCO2e>
}

const sum = (a: Range<GramsCO2e>, b: Range<GramsCO2e>): Range<GramsCO2e> => ({
  low: plus(a.low, b.low),
  mid: plus(a.mid, b.mid),
  high: plus(a.high, b.high),
})

/** Of one answer; both parts go to their ends together, so the range is never too narrow. */
export function consumerSci(
  operational: Range<GramsCO2e>,
  embodied: Range<GramsCO2e> | undefined,
  outputTokens: Tokens | undefined,
): ConsumerSci {
  const nothing = gramsCO2e(0)
  const making = embodied ?? { low: nothing, mid: nothing, high: nothing }
  const perAnswer = sum(operational, making)
  if (outputTokens === undefined || outputTokens === 0) return { perAnswer }
  const perThousand = 1000 / outputTokens
  return {
    perAnswer,
    perThousandTokens: {
      low: times(perAnswer.low, perThousand),
      mid: times(perAnswer.mid, perThousand),
      high: times(perAnswer.high, perThousand),
    },
  }
}
