/** What the browser says of the machine beside its graphics. */

export interface MachineFacts {
  /** In GiB, rounded by the browser and never above 8 or 32; absent where it does not say. */
  readonly memoryGiB?: number
  readonly isPhone: boolean
}

export function readMachine(): MachineFacts {
  const memory = 'deviceMemory' in navigator ? navigator.deviceMemory : undefined
  return {
    isPhone: /\b(Android|iPhone|iPad|Mobile)\b/.test(navigator.userAgent),
    ...(typeof memory === 'number' && { memoryGiB: memory }),
  }
}
