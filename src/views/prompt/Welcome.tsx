/** What stands below the prompt before anything was asked: the one-click start. */
import { useAsk } from '@/state/ask'
import { Button } from '@/ui/button'
import { words } from '@/words'

const { page } = words

export const Welcome = () => {
  const { askSmallAndBig } = useAsk()
  return (
    <section className="welcome">
      <h1>{page.emptyTitle}</h1>
      <Button kind="primary" onClick={askSmallAndBig}>
        {page.smallAndBig}
      </Button>
      <p>{page.smallAndBigHint}</p>
    </section>
  )
}
