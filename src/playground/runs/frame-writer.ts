/** Text comes faster than the screen: holds the newest value of each key, hands all on once a frame. */
export interface FrameWriter<Value> {
  readonly put: (key: string, value: Value) => void
  /** Hands on what is held, now. */
  readonly flush: () => void
}

/** `nextFrame` calls back at the next frame of the screen, or soon where the page is hidden. */
export function createFrameWriter<Value>(
  write: (values: ReadonlyMap<string, Value>) => void,
  nextFrame: (callback: () => void) => void,
): FrameWriter<Value> {
  let held = new Map<string, Value>()
  let isAsked = false

  const flush = () => {
    isAsked = false
    if (held.size === 0) return
    const values = held
    held = new Map()
    write(values)
  }

  return {
    put(key, value) {
      held.set(key, value)
      if (isAsked) return
      isAsked = true
      nextFrame(flush)
    },
    flush,
  }
}
