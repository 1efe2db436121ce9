/**
 * The consumer score of SCI for AI: (O + M) per R, with O by the location-based grid and M the share of
 * making the hardware. Contracts and offsets play no part in either. R is a token; only those of the output
 * are counted here, and per answer too. Its boundary also asks for orchestration, monitoring, storage, tools
 * and the client side, which are left out.
 *
 * Source: Green Software Foundation, SCI for AI, main of 2026-01-12, which extends ISO/IEC 21031:2024 (SCI),
 * read 2026-11-23.
 */
import { gramsCO2e, plus, times, type GramsCO2e, type Tokens } from '@/units/quantity'
import type { Range } from '@/units/range'

export interface ConsumerSci {
  /** Whether making the hardware is in it; where it is not known it counts as left out, and is said. */
  readonly hasMaking: boolean
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
  const hasMaking = embodied !== undefined
  if (outputTokens === undefined || outputTokens === 0) return { hasMaking, perAnswer }
  const perThousand = 1000 / outputTokens
  return {
    hasMaking,
    perAnswer,
    perThousandTokens: {
      low: times(perAnswer.low, perThousand),
      mid: times(perAnswer.mid, perThousand),
      high: times(perAnswer.high, perThousand),
    },
  }
}
