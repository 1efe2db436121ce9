/** What stands at an address that no view has. */
import { words } from '@/words'

const { page } = words

export const NotFound = () => (
  <section className="shell-notice">
    <h1>{page.notFound}</h1>
    <p>{page.notFoundWhy}</p>
    <p>
      <a href="#/">{page.toCompare}</a>
    </p>
  </section>
)
