/** Hands the page to the browser's own print dialog, which saves PDF too. */
import { Button } from '@/ui/button'
import { sharing } from '@/words/of-sharing'

export const PrintButton = () => (
  <Button
    onClick={() => {
      print()
    }}
  >
    {sharing.ways.print}
  </Button>
)
