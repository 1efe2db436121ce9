/** Which keys are here and how long each is kept; one click forgets one, or all. */
import { useKeys } from '@/playground/react'
import { Button } from '@/ui/button'
import { remoteWords } from '@/words/of-remote'
import './remote.css'

const { keys: text, provider } = remoteWords.remote

export const KeyList = () => {
  const { keys, isWorkshop, forget, forgetAll, setWorkshop } = useKeys()
  return (
    <section className="remote-keys" aria-label={text.title}>
      <h3>{text.title}</h3>
      {keys.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul>
          {keys.map(({ origin, ending, keeping }) => (
            <li key={origin}>
              <span>
                {text.one(origin, ending)}
                <small>{provider.keeping[keeping]}</small>
              </span>
              <Button
                kind="quiet"
                aria-label={text.forgetOne(origin)}
                onClick={() => {
                  forget(origin)
                }}
              >
                {text.forget}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label className="remote-check">
        <input
          type="checkbox"
          checked={isWorkshop}
          onChange={(event) => {
            setWorkshop(event.target.checked)
          }}
        />
        {text.workshop}
      </label>
      <Button onClick={forgetAll}>{text.forgetAll}</Button>
    </section>
  )
}
