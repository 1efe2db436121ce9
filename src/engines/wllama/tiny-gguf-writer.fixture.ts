/** For tests: the bytes of a GGUF file, version 3, with weights in 32 bits. */

/** A value with the type that it is written in. */
export type GgufValue =
  | { readonly uint16: number }
  | { readonly uint32: number }
  | { readonly int32: number }
  | { readonly float32: number }
  | { readonly bool: boolean }
  | { readonly string: string }
  | { readonly strings: readonly string[] }
  | { readonly float32s: readonly number[] }
  | { readonly int32s: readonly number[] }

export interface GgufTensor {
  readonly name: string
  /** Columns first, as ggml has it. */
  readonly shape: readonly number[]
  readonly values: Float32Array
}

const typeIds = { uint16: 2, uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 }
const F32 = 0
const ALIGNMENT = 32

class Bytes {
  private readonly parts: Uint8Array<ArrayBuffer>[] = []
  length = 0

  add(part: Uint8Array<ArrayBuffer>): void {
    this.parts.push(part)
    this.length += part.length
  }
  private view(size: number, write: (view: DataView) => void): void {
    const part = new Uint8Array(size)
    write(new DataView(part.buffer))
    this.add(part)
  }
  uint16 = (value: number): void => {
    this.view(2, (view) => {
      view.setUint16(0, value, true)
    })
  }
  uint32 = (value: number): void => {
    this.view(4, (view) => {
      view.setUint32(0, value, true)
    })
  }
  int32 = (value: number): void => {
    this.view(4, (view) => {
      view.setInt32(0, value, true)
    })
  }
  float32 = (value: number): void => {
    this.view(4, (view) => {
      view.setFloat32(0, value, true)
    })
  }
  uint64 = (value: number): void => {
    this.view(8, (view) => {
      view.setBigUint64(0, BigInt(value), true)
    })
  }
  string = (text: string): void => {
    const encoded = new TextEncoder().encode(text)
    this.uint64(encoded.length)
    this.add(encoded)
  }
  array<Item>(type: number, items: readonly Item[], write: (item: Item) => void): void {
    this.uint32(typeIds.array)
    this.uint32(type)
    this.uint64(items.length)
    items.forEach(write)
  }
  pad(): void {
    this.add(new Uint8Array((ALIGNMENT - (this.length % ALIGNMENT)) % ALIGNMENT))
  }
  join(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.length)
    let offset = 0
    for (const part of this.parts) {
      whole.set(part, offset)
      offset += part.length
    }
    return whole
  }
}

function writeValue(file: Bytes, value: GgufValue): void {
  const scalar = (type: number, write: () => void) => {
    file.uint32(type)
    write()
  }
  if ('uint16' in value)
    scalar(typeIds.uint16, () => {
      file.uint16(value.uint16)
    })
  else if ('uint32' in value)
    scalar(typeIds.uint32, () => {
      file.uint32(value.uint32)
    })
  else if ('int32' in value)
    scalar(typeIds.int32, () => {
      file.int32(value.int32)
    })
  else if ('float32' in value)
    scalar(typeIds.float32, () => {
      file.float32(value.float32)
    })
  else if ('bool' in value)
    scalar(typeIds.bool, () => {
      file.add(Uint8Array.of(value.bool ? 1 : 0))
    })
  else if ('string' in value)
    scalar(typeIds.string, () => {
      file.string(value.string)
    })
  else if ('strings' in value) file.array(typeIds.string, value.strings, file.string)
  else if ('float32s' in value) file.array(typeIds.float32, value.float32s, file.float32)
  else file.array(typeIds.int32, value.int32s, file.int32)
}

/** Writes description and tensors; every tensor begins at a multiple of 32 bytes. */
export function writeGguf(
  description: readonly (readonly [string, GgufValue])[],
  tensors: readonly GgufTensor[],
): Uint8Array<ArrayBuffer> {
  const file = new Bytes()
  file.add(new TextEncoder().encode('GGUF'))
  file.uint32(3)
  file.uint64(tensors.length)
  file.uint64(description.length)
  for (const [key, value] of description) {
    file.string(key)
    writeValue(file, value)
  }
  let offset = 0
  for (const { name, shape, values } of tensors) {
    file.string(name)
    file.uint32(shape.length)
    shape.forEach(file.uint64)
    file.uint32(F32)
    file.uint64(offset)
    offset += Math.ceil((values.length * 4) / ALIGNMENT) * ALIGNMENT
  }
  file.pad()
  for (const { values } of tensors) {
    file.add(new Uint8Array(values.slice().buffer))
    file.pad()
  }
  return file.join()
}
