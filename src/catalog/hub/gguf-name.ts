/** What the name of a GGUF file says: by custom the precision ends it, as in `…-q4_k_m.gguf`. */

export interface GgufName {
  /** Without folder, precision, number of the part and ending. */
  readonly name: string
  /** In lower case; absent where the name does not say. */
  readonly precision?: string
}

/** `-00001-of-00003.gguf`: the first of a model that was split into three files. */
const partOf = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/i

/**
 * Quantisations of llama.cpp, and the plain kinds of numbers; `UD-` is a maker's mark of layers that
 * were given different precisions.
 *
 * Source: https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md
 */
const precisionAtEnd = /[-._]((?:ud-)?(?:i?q\d|tq\d|mxfp\d)(?:_\w+)?|bf16|fp?16|fp?32)$/i

/** @param path of the file, or of any part of it */
export function namedByFile(path: string): GgufName {
  const file = path.split('/').at(-1) ?? path
  const bare = (partOf.exec(file)?.[1] ?? file).replace(/\.gguf$/i, '')
  const precision = precisionAtEnd.exec(bare)?.[1]
  return precision === undefined
    ? { name: bare }
    : {
        name: bare.slice(0, -precision.length - 1),
        precision: precision.toLowerCase().replace(/^fp/, 'f'),
      }
}

/** What a file is a part of, where it is one. */
export function partNamed(path: string) {
  const [, whole, part, count] = partOf.exec(path) ?? []
  return whole === undefined ? undefined : { whole, part: Number(part), count: Number(count) }
}
