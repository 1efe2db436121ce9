/**
 * The English catalogue, one file for each part of the page. What loads later has catalogues of its own:
 * `words/sources.ts`, `words/method-page.ts`, and those that begin with `of-`.
 */
import { beside } from './beside'
import { downloadQuestion } from './download-question'
import { errors } from './errors'
import { history } from './history'
import { ladder } from './ladder'
import { ownModels } from './own-models'
import { page } from './page'
import { projections } from './projections'
import { share } from './share'
import { suggestions } from './suggestions'
import { ui } from './ui'

export const english = {
  beside,
  downloadQuestion,
  errors,
  history,
  ladder,
  ownModels,
  page,
  projections,
  share,
  suggestions,
  ui,
}
