/** The whole page takes a model file, a comparison or a source's table that is dropped on it. */
import { useEffect, useState } from 'react'
import type { OpeningOutcome } from '@/playground/stores/received'
import { useBringTable } from '@/figures/queries'
import { usePlayground } from '@/playground/react'
import { takeFile } from './ask'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import { filesIn } from './dropped-files'

const { drop, picker } = words.page

/** Comparisons that somebody saved; what opens them loads when it is needed. */
export type OpenReceipt = (files: readonly File[]) => Promise<OpeningOutcome | undefined>

const isReceipt = ({ name }: File): boolean => /\.json$/i.test(name)

const isTable = ({ name }: File): boolean => /\.csv$/i.test(name)

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

export const DropZone = ({ openReceipt }: { openReceipt: OpenReceipt }) => {
  const playground = usePlayground()
  const bringTable = useBringTable()
  const [isOver, setOver] = useState(false)
  const [outcome, setOutcome] = useState<OpeningOutcome>()
  useEffect(() => {
    const take = async (files: readonly File[]) => {
      const [file] = files
      if (file === undefined) return
      if (files.some(isReceipt)) {
        setOutcome(await openReceipt(files.filter(isReceipt)))
        return
      }
      if (isTable(file)) {
        const table = await bringTable(await file.text())
        setOutcome(
          table.ok
            ? { kind: 'info', text: table.said }
            : { kind: 'error', text: `${file.name}: ${table.why}` },
        )
        return
      }
      const given = takeFile(playground, file)
      setOutcome(
        given.ok
          ? { kind: 'info', text: picker.added(given.value.model.name) }
          : { kind: 'error', text: `${file.name}: ${given.why}` },
      )
    }
    const listening = new AbortController()
    const options = { signal: listening.signal }
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      options,
    )
    addEventListener(
      'dragleave',
      (event) => {
        // Between two elements of the page there is a related target; outside of it there is none.
        if (event.relatedTarget === null) setOver(false)
      },
      options,
    )
    addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        if (event.dataTransfer !== null) void filesIn(event.dataTransfer).then(take)
      },
      options,
    )
    return () => {
      listening.abort()
    }
  }, [playground, openReceipt, bringTable])
  return (
    <>
      {isOver && <div className="drop-zone">{drop.here}</div>}
      {outcome !== undefined && (
        <Notice
          kind={outcome.kind}
          action={
            <Button
              kind="quiet"
              onClick={() => {
                setOutcome(undefined)
              }}
            >
              {drop.close}
            </Button>
          }
        >
          {outcome.text}
        </Notice>
      )}
    </>
  )
}
