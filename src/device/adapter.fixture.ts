/** For tests: an adapter that can do what every one can. */
import { bytes } from '@/units/quantity'
import type { AdapterFacts } from './adapter-facts'

export const plainAdapter: AdapterFacts = {
  name: '',
  vendor: '',
  architecture: '',
  description: '',
  isSoftware: false,
  hasF16: false,
  hasTimestamps: false,
  largestBinding: bytes(2 ** 31),
  largestBuffer: bytes(2 ** 31),
}
