/** The English catalogue, one file for each part of the page. */
import { energy } from './energy'
import { errors } from './errors'
import { history } from './history'
import { openai } from './openai'
import { ownModels } from './own-models'
import { page } from './page'
import { wllama } from './wllama'

export const english = { energy, errors, history, openai, ownModels, page, wllama }
