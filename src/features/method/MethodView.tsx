/** The method in prose, with its formulas and its sources. */
import { words } from '@/words'
import { methodWords } from '@/words/method-page'
import './method.css'
import { Disclosures } from './Disclosures'
import { Validation } from './Validation'

const { method } = methodWords

export const MethodView = () => (
  <article className="method">
    <h1>{method.title}</h1>
    <p>{method.intro}</p>
    {method.sections.map((section) => (
      <section key={section.title}>
        <h2>{section.title}</h2>
        {section.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {'formula' in section && (
          <p className="method-formula" tabIndex={0}>
            {section.formula}
          </p>
        )}
      </section>
    ))}
    <Disclosures />
    <Validation />
    <h2>{method.sources}</h2>
    <p>
      <a href="#/credits">{words.beside.credits.link}</a>
    </p>
    <ul>
      {method.links.map(({ title, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
        </li>
      ))}
    </ul>
  </article>
)
