/** WebGPU's flags, by the standard's numbers: they never change, and a type library may lack them. */

/** https://www.w3.org/TR/webgpu/#namespacedef-gpubufferusage */
export const bufferUsage = {
  mapRead: 0x0001,
  copySource: 0x0004,
  copyTarget: 0x0008,
  uniform: 0x0040,
  storage: 0x0080,
  queryResolve: 0x0200,
} as const

/** https://www.w3.org/TR/webgpu/#namespacedef-gpumapmode */
export const MAP_READ_MODE = 0x0001
