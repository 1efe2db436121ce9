/**
 * The constants of EcoLogits 0.11, as released.
 *
 * Source: mlco2/ecologits, ecologits/impacts/llm.py and ecologits/tracers/utils.py (MPL-2.0; the
 * methodology text is CC BY-SA 4.0), read 2026-11-23.
 */

/** Wh per output token and GPU: α · exp(β · batch) · active parameters in billions + γ. */
export const gpuEnergy = {
  alpha: 1.1665273170451914e-6,
  beta: -0.011205921025579175,
  gamma: 4.052928146734005e-5,
}

/** s per output token: α · active parameters in billions + β · batch + γ. */
export const latency = {
  alpha: 0.0006785088094353663,
  beta: 0.0003119310311688259,
  gamma: 0.019473717579473387,
}

export const batchSize = 64
export const quantizationBits = 16
/** How much more memory a model needs than its weights. */
export const memoryOverhead = 1.2

/** NVIDIA H100 80 GB. Embodied since 0.11: Lees-Perasso et al. 2026 (ADEME library 9103). */
export const gpu = {
  memoryGB: 80,
  embodied: { gwpKg: 273, adpeKgSb: 0.00895, peMJ: 3721 },
}

/** AWS p5.48xlarge without its GPUs, by BoaviztAPI. */
export const server = {
  gpus: 8,
  powerKW: 1.2,
  embodied: { gwpKg: 5700, adpeKgSb: 0.37, peMJ: 70000 },
}

/** Three years, in seconds. */
export const serverLifetimeS = 3 * 365 * 24 * 3600
