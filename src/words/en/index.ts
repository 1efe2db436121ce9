/**
 * The English catalogue, one file for each part of the page. What loads later has catalogues of its own:
 * `words/sources.ts`, `words/method-page.ts`, `words/of-device.ts`, `words/of-engines.ts`.
 */
import { beside } from './beside'
import { downloadQuestion } from './download-question'
import { energyFinding } from './energy-finding'
import { errors } from './errors'
import { history } from './history'
import { models } from './models'
import { ownModels } from './own-models'
import { page } from './page'
import { pocket } from './pocket'
import { projections } from './projections'
import { share } from './share'
import { suggestions } from './suggestions'
import { ui } from './ui'

export const english = {
  beside,
  downloadQuestion,
  energy: energyFinding,
  errors,
  history,
  models,
  ownModels,
  page,
  pocket,
  projections,
  share,
  suggestions,
  ui,
}
