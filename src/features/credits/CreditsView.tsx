/** Every data set with its licence, read from the tables themselves. */
import { credits } from './credits'
import { words } from '@/words'
import './credits.css'

const { credits: text } = words.beside

export const CreditsView = () => (
  <article className="credits">
    <h1>{text.title}</h1>
    <p>{text.why}</p>
    {credits.map(({ path, what, licence, sources }) => (
      <section key={path}>
        <h2>{what}</h2>
        <p>
          {text.licence}: {licence}
        </p>
        <ul>
          {sources.map(({ title, url, version, read, licence: of }) => (
            <li key={title}>
              <a href={url} target="_blank" rel="noreferrer noopener">
                {title}
              </a>
              <small>
                {version}; {text.read(read)}; {of}
              </small>
            </li>
          ))}
        </ul>
      </section>
    ))}
    <h2>{text.others}</h2>
    <ul>
      <li>{text.boavizta}</li>
    </ul>
  </article>
)
