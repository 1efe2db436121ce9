/** The entry of the page that others embed: reads the receipt in the address and shows it. */
import { createRoot } from 'react-dom/client'
import { openEmbedded } from '@/features/received/embedded'
import { EmbeddedReceipt } from '@/features/received/received-sheet'
import { Notice } from '@/ui/notice'
import { EmbedBoundary, notDrawn } from './EmbedBoundary'
import { tellHeight } from './tell-height'
import '@/ui/theme.css'
import '@/ui/base.css'

const element = document.getElementById('page')
if (element === null) throw new Error('embed.html has no element #page.')
const root = createRoot(element)

const show = async (): Promise<void> => {
  const opened = await openEmbedded(location.hash)
  root.render(
    opened.ok ? (
      <EmbedBoundary of={opened.value}>
        <EmbeddedReceipt embedded={opened.value} />
      </EmbedBoundary>
    ) : (
      <Notice kind="error">{opened.why}</Notice>
    ),
  )
}

const showOrSay = (): void => {
  show().catch((problem: unknown) => {
    root.render(notDrawn(problem))
  })
}

addEventListener('hashchange', showOrSay)
showOrSay()
tellHeight()
