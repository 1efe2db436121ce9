/** Whether models in the page may use several threads; where that is ours to give, a box to switch it off. */
import { useThreads } from './threads'
import { deviceWords } from '@/words/of-device'

const { threads: text } = deviceWords

export const Threads = () => {
  const { isolation, isWanted, want } = useThreads()
  const isOurs = isolation === 'by-worker' || isolation === 'possible'
  return (
    <section aria-labelledby="threads-title">
      <h2 id="threads-title">{text.title}</h2>
      <p>{text.why[isolation]}</p>
      {isOurs && (
        <>
          <label className="device-check">
            <input
              type="checkbox"
              checked={isWanted}
              onChange={(event) => {
                want(event.target.checked)
              }}
            />
            {text.use}
          </label>
          <p>{text.later}</p>
        </>
      )}
    </section>
  )
}
