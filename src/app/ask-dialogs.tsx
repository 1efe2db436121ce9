/** The dialogs of the prompt box: loaded at the visitor's first move, or as one opens. */
import { Suspense, type ComponentType } from 'react'
import type { AskDialogs } from '@/features/ask'
import { createPart } from './part'
import { PartBoundary } from './PartBoundary'

const dialogs = createPart(() => import('@/features/ask/dialogs'))
export const loadAskDialogs = dialogs.load

/** Without its code a dialog is missing, and everything around it stays. */
function bounded<Props extends object>(Dialog: ComponentType<Props>): ComponentType<Props> {
  const Bounded = (props: Props) => (
    <PartBoundary of={Dialog}>
      <Suspense fallback={null}>
        <Dialog {...props} />
      </Suspense>
    </PartBoundary>
  )
  return Bounded
}

export const askDialogs: AskDialogs = {
  Picker: bounded(dialogs.component((part) => part.Picker)),
  PromptSettingsDialog: bounded(dialogs.component((part) => part.PromptSettingsDialog)),
  DownloadDialog: bounded(dialogs.component((part) => part.DownloadDialog)),
}
