/** Before anything was asked: the ladder, and the ways on that work here. */
import { OpenSaved, useAsk, type OpenReceipt } from '@/features/ask'
import { Ladder, WaysOn } from '@/features/ladder'

interface FirstScreenProps {
  readonly openReceipt: OpenReceipt
  readonly onAskWithKey: () => void
}

export const FirstScreen = ({ openReceipt, onAskWithKey }: FirstScreenProps) => {
  const { askSmallAndBig } = useAsk()
  return (
    <Ladder
      waysOn={
        <>
          <WaysOn onRunHere={askSmallAndBig} onAskWithKey={onAskWithKey} />
          <OpenSaved openReceipt={openReceipt} />
        </>
      }
    />
  )
}
