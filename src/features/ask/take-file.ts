/** A model file from the visitor's device: kept while the page is open, and chosen. */
import type { Variant } from '@/comparison/variant'
import { addOwnModel } from '@/playground/stores/draft-store'
import type { Given } from '@/playground/stores/own-models'
import type { Playground } from '@/playground/playground'

export function takeFile({ draft, files }: Playground, file: File): Given<Variant> {
  const fileId = `${file.name}:${file.size}`
  const given = addOwnModel(draft, { kind: 'file', name: file.name, fileId })
  if (given.ok) files.set(fileId, file)
  return given
}
