// Asks the Pocket models all questions through the page itself, in a browser, and writes the results.
//
//   node pocket/eval/run.mjs [folder of the results]
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'
import { pathOf } from '../../scripts/root.mjs'
import { answersOfPage } from './page.mjs'
import { summary } from './summary.mjs'

const here = new URL('./', import.meta.url)
const [folder] = process.argv.slice(2)
const target = folder === undefined ? here : pathToFileURL(`${folder}/`)
const sha256 = (data) => createHash('sha256').update(data).digest('hex')
const round = (value) => (value === undefined ? null : Math.round(value * 10) / 10)

/** The one scorer, that of the page. */
const { module: scorer } = await runnerImport(pathOf('src/study/score.ts'), {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': pathOf('src') } },
})

const questionsText = await readFile(new URL('questions.json', here))
const questions = JSON.parse(questionsText)
const items = new Map(questions.items.map((item) => [item.id, item]))
const engine = JSON.parse(
  await readFile(new URL('../../node_modules/@wllama/wllama/package.json', here)),
)
const written = (given) => ({
  id: given.id,
  answer: given.answer,
  right: scorer.isRight(items.get(given.id), given.answer),
  declined: scorer.isDeclined(given.answer),
  finish: given.isComplete ? 'stop' : 'length',
  promptTokens: given.promptTokens ?? null,
  answerTokens: given.outputTokens ?? null,
  firstMs: round(given.timeToFirstTokenMs),
  totalMs: round(given.durationMs),
})
const { browser, variants } = await answersOfPage()
for (const variant of variants) {
  const file = variant.id.replace('site:', '')
  const byId = new Map(variant.answers.map((given) => [given.id, given]))
  const answers = questions.items.map(({ id }) => written(byId.get(id)))
  const results = {
    file,
    date: new Date().toISOString().slice(0, 10),
    engine: `${engine.name} ${engine.version}, CPU, one thread`,
    browser,
    sha256: sha256(await readFile(new URL(`../../public/pocket/${file}`, here))),
    questionsSha256: sha256(questionsText),
    ...summary(questions, answers, scorer.isRight),
    answers,
  }
  const text = JSON.stringify(results, null, 1).replace(/\{\s+"id"[^}]*\}/g, (row) =>
    row.replace(/\s*\n\s*/g, ' '),
  )
  await writeFile(new URL(`results-${file.replace('.gguf', '')}.json`, target), `${text}\n`)
  const { answers: _, groups, ...head } = results
  console.log(JSON.stringify(head, null, 1))
  console.table(groups)
}
