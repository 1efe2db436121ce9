/** What llama.cpp in a page cannot exceed. */
import { readAdapter } from '@/device/adapter-facts'
import { bytes, type Bytes } from '@/units/quantity'

/** Of one file: larger ones cannot be read into the 32-bit sizes of WebAssembly's file system. */
export const LARGEST_FILE = bytes(2 ** 31 - 1)

/**
 * Of all files of a model together, where no graphics processor takes its layers: the weights then lie in
 * WebAssembly's memory, which both builds let grow to 4 GiB (`getHeapMax` in the library's code).
 */
export const LARGEST_ON_PROCESSOR = bytes(2 ** 32)

/** The same here and now; undefined where a graphics processor may take the layers. */
export const largestModelHere = async (cpuOnly: boolean): Promise<Bytes | undefined> =>
  cpuOnly || (await readAdapter()) === undefined ? LARGEST_ON_PROCESSOR : undefined
