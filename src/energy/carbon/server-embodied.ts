/**
 * Making the server, shared out over the time that an answer takes of its life and over the requests
 * that it answers at once.
 *
 *   T · ((n / 8) · server + n · GPU) / (life · batch)
 *
 * Source: EcoLogits 0.11, `docs/method.md`, "Carbon": p5.48xlarge 5,700 kg and H100 273 kg CO2eq, three
 * years. It gives one value for each, so the ends come from the batch alone.
 */
import type { Citation } from '@/comparison/estimate'
import { gramsCO2e, type GramsCO2e, type Milliseconds } from '@/units/quantity'
import type { Range } from '@/units/range'

export const serverEmbodiedCitation: Citation = {
  title: 'EcoLogits 0.11: making of a p5.48xlarge server (5,700 kg) and an H100 (273 kg CO2eq)',
  url: 'https://ecologits.ai/latest/methodology/llm_inference/',
  retrieved: '2026-11-23',
  licence: 'CC BY-SA 4.0',
}

const SERVER_KG = 5700
const GPU_KG = 273
const GPUS_IN_SERVER = 8
const LIFE_MS = 3 * 365 * 24 * 3_600_000
const GRAMS_PER_KG = 1000

/** For `gpus` GPUs busy for `time` with as many requests at once as the batch says. */
export function serverEmbodied(
  gpus: number,
  time: Milliseconds,
  batch: { readonly low: number; readonly mid: number; readonly high: number },
): Range<GramsCO2e> {
  const kg = (gpus / GPUS_IN_SERVER) * SERVER_KG + gpus * GPU_KG
  const at = (requests: number) => gramsCO2e((time * kg * GRAMS_PER_KG) / (LIFE_MS * requests))
  return { low: at(batch.high), mid: at(batch.mid), high: at(batch.low) }
}
