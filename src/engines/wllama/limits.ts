/** What llama.cpp in a page cannot exceed. */
import { bytes } from '@/units/quantity'

/** Of one file: larger ones cannot be read into the 32-bit sizes of WebAssembly's file system. */
export const LARGEST_FILE = bytes(2 ** 31 - 1)
