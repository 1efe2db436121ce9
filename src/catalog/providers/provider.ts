/** What the catalog knows of a provider: how to ask it, where a key comes from, where it computes. */
import type { Door, ProviderRequest, ReasoningEffort } from '@/comparison/provider'

/** Inclusive; both ends are equal where one number is given. */
export type Interval = readonly [low: number, high: number]

/** What EcoLogits 0.11 takes for its data centres; assumptions of its authors. */
export interface DataCentre {
  /** ISO 3166-1 alpha-3. */
  readonly zone: string
  readonly pue: Interval
  readonly wueLPerKWh: Interval
}

/** Whether pages may ask it, and how that is known. */
export interface BrowserDoor {
  /** Headers that its CORS lets through: any, only listed ones, or nobody said. */
  readonly headers: 'any' | 'listed' | 'unknown'
}

/** Addresses of OAuth with PKCE, where a provider gives a key without one being pasted. */
export interface ConnectDoor {
  readonly authorize: string
  readonly exchange: string
}

export interface Provider {
  readonly id: string
  readonly name: string
  readonly door: Door
  /** As its documentation prints it; `YOUR-RESOURCE` where every customer has an address of their own. */
  readonly baseUrl: string
  readonly request: ProviderRequest
  /** Of a provider in the net; a server on this device lets pages in or not as it was started. */
  readonly browser?: BrowserDoor
  /** Where its customers make a key; absent where none is needed. */
  readonly keyUrl?: string
  readonly connect?: ConnectDoor
  /** Where its models are listed, from the base address on; absent where they are not. */
  readonly modelList?: string
  /** How its models may be told to reason, least first; empty where nobody says. */
  readonly efforts: readonly ReasoningEffort[]
  readonly dataCentre?: DataCentre
  /** It reports energy with its answers. */
  readonly reportsEnergy?: true
  /** The page that documents its protocol. */
  readonly documentation: string
}
