/** Stands where a long text is cut, and asks for more of it. */
import { words } from '@/words'
import { Button } from '../button'
import './show-rest.css'

const { rest } = words.ui

export const ShowRest = ({ onPress }: { onPress: () => void }) => (
  <p className="show-rest">
    {rest.isLong} <Button onClick={onPress}>{rest.show}</Button>
  </p>
)
