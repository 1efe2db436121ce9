/** What WebGPU says of the graphics adapter that a page would get; told anew each time. */
import { bytes, type Bytes } from '@/units/quantity'

export interface AdapterFacts {
  /** Vendor and architecture as WebGPU gives them, often all there is: "nvidia ampere". */
  readonly name: string
  readonly vendor: string
  readonly architecture: string
  /** Mostly empty: browsers give no model name here. */
  readonly description: string
  /** Computed by the processor, in software. */
  readonly isSoftware: boolean
  readonly hasF16: boolean
  readonly hasTimestamps: boolean
  /** The largest piece of memory that a program may read at once. */
  readonly largestBinding: Bytes
  readonly largestBuffer: Bytes
}

/** Why a page has no WebGPU: by how it came, by the browser, or because no chip is offered. */
export type WebgpuLack = 'insecure-page' | 'no-interface' | 'no-adapter'

/** Of this page, where `readAdapter` gave nothing. */
export function whyNoWebgpu({ isSecureContext, navigator } = globalThis): WebgpuLack {
  if (!isSecureContext) return 'insecure-page'
  return 'gpu' in navigator ? 'no-adapter' : 'no-interface'
}

/**
 * Undefined where there is no WebGPU or no adapter. Asks as the engines do, for the fast one of two;
 * which one comes is the browser's choice.
 */
export async function readAdapter(): Promise<AdapterFacts | undefined> {
  if (!('gpu' in navigator)) return undefined
  try {
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' })
    return adapter === null ? undefined : factsOf(adapter)
  } catch {
    // A browser may have the interface and refuse it, by policy or for want of a driver.
    return undefined
  }
}

const softwareNames = /swiftshader|llvmpipe|lavapipe|basic render|warp/i

/** What an adapter says of itself. */
export function factsOf({ info, features, limits }: GPUAdapter): AdapterFacts {
  const { vendor, architecture, description, device } = info
  const said = [vendor, architecture, description, device].join(' ')
  return {
    name: `${vendor} ${architecture}`.trim(),
    vendor,
    architecture,
    description,
    isSoftware: ('isFallbackAdapter' in info && info.isFallbackAdapter) || softwareNames.test(said),
    hasF16: features.has('shader-f16'),
    hasTimestamps: features.has('timestamp-query'),
    largestBinding: bytes(limits.maxStorageBufferBindingSize),
    largestBuffer: bytes(limits.maxBufferSize),
  }
}
