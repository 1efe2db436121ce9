/**
 * What EcoLogits 0.11 assumes of the data centres of each provider it knows.
 *
 * Source: ecologits/tracers/utils.py, read 2026-11-23.
 */
import type { Interval } from './impacts'

export type ProviderId =
  'anthropic' | 'cohere' | 'google_genai' | 'huggingface_hub' | 'mistralai' | 'openai'

export interface Provider {
  /** Where its data centres are taken to be, as ISO 3166-1 alpha-3. */
  readonly zone: string
  readonly pue: Interval
  readonly wueLPerKWh: Interval
}

export const providers: Readonly<Record<ProviderId, Provider>> = {
  anthropic: { zone: 'USA', pue: [1.09, 1.14], wueLPerKWh: [0.13, 0.999] },
  cohere: { zone: 'USA', pue: [1.09, 1.09], wueLPerKWh: [0.999, 0.999] },
  google_genai: { zone: 'USA', pue: [1.09, 1.09], wueLPerKWh: [0.999, 0.999] },
  huggingface_hub: { zone: 'USA', pue: [1.09, 1.14], wueLPerKWh: [0.13, 0.99] },
  mistralai: { zone: 'SWE', pue: [1.16, 1.16], wueLPerKWh: [0.09, 0.09] },
  openai: { zone: 'USA', pue: [1.2, 1.2], wueLPerKWh: [0.569, 0.569] },
}

/** Makers' own addresses, whose entry comes before that of the hub. */
const hosts: Readonly<Record<string, ProviderId>> = {
  'api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'google_genai',
  'api.mistral.ai': 'mistralai',
  'api.cohere.com': 'cohere',
}

/** The provider that answers at a host; undefined for others. */
export const providerAt = (host: string): ProviderId | undefined => hosts[host]
