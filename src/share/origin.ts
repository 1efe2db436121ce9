/** What a comparison remembers of the receipt that it was made from. */
import type { Origin } from '@/comparison/comparison'
import { crc32 } from './bytes-as-text'
import { pack, receiptForm } from './link-form'
import type { Receipt } from './receipt-schema'

export const originOf = (receipt: Receipt): Origin => ({
  askedAt: receipt.askedAt,
  ...(receipt.title !== undefined && { title: receipt.title }),
  checksum: crc32(new TextEncoder().encode(JSON.stringify(pack(receiptForm, receipt)))),
})
