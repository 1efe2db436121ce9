/** Hands the page to the browser's own print dialog, which saves PDF too. */
import { Button } from '@/ui/button'
import { words } from '@/words'

export const PrintButton = () => (
  <Button
    onClick={() => {
      print()
    }}
  >
    {words.ways.print}
  </Button>
)
