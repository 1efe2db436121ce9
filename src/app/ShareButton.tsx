/** The button that opens the share dialog, which loads when it is first pressed. */
import { lazy, Suspense, useState } from 'react'
import type { Comparison } from '@/comparison/comparison'
import { Button } from '@/ui/button'
import { words } from '@/words'

const ShareDialog = lazy(async () => ({
  default: (await import('@/features/share')).ShareDialog,
}))

export const ShareButton = ({ comparison }: { comparison: Comparison }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => {
          setOpen(true)
        }}
      >
        {words.share.share}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShareDialog
            comparison={comparison}
            open
            onClose={() => {
              setOpen(false)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
