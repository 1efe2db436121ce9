// Asks a model file all questions through wllama in headless Chromium and writes its results.
//
//   node pocket/eval/run.mjs pocket-0.3m-q8_0.gguf [folder of the file] [folder of the results]
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { openModel } from './browser.mjs'
import { summary } from './summary.mjs'
import { isDeclined, isRight } from './score.mjs'

const here = new URL('./', import.meta.url)
const toFolder = (path) => (path === undefined ? undefined : pathToFileURL(`${path}/`))
const sha256 = (data) => createHash('sha256').update(data).digest('hex')

const [file, modelsPath, resultsPath] = process.argv.slice(2)
const modelsFolder = toFolder(modelsPath) ?? new URL('../../public/pocket/', here)
const questionsText = await readFile(new URL('questions.json', here))
const questions = JSON.parse(questionsText)
const model = await openModel(file, modelsFolder)
const round = (value) => Math.round(value * 10) / 10
const answers = []
for (const item of questions.items) {
  const run = await model.ask([{ role: 'user', content: item.question }])
  answers.push({
    id: item.id,
    answer: run.answer,
    right: isRight(item, run.answer),
    declined: isDeclined(run.answer),
    finish: run.finish,
    promptTokens: run.timings?.prompt_n ?? null,
    answerTokens: run.timings?.predicted_n ?? null,
    firstMs: round(run.firstMs),
    totalMs: round(run.totalMs),
  })
}
await model.close()
const engine = JSON.parse(
  await readFile(new URL('../../node_modules/@wllama/wllama/package.json', here)),
)
const results = {
  file,
  date: new Date().toISOString().slice(0, 10),
  engine: `${engine.name} ${engine.version}, CPU, one thread`,
  browser: model.browser,
  sha256: sha256(await readFile(new URL(file, modelsFolder))),
  questionsSha256: sha256(questionsText),
  ...summary(questions, answers),
  answers,
}
const name = `results-${file.replace('.gguf', '')}.json`
const text = JSON.stringify(results, null, 1).replace(/\{\s+"id"[^}]*\}/g, (row) =>
  row.replace(/\s*\n\s*/g, ' '),
)
await writeFile(new URL(name, toFolder(resultsPath) ?? here), `${text}\n`)
const { answers: _, groups, ...head } = results
console.log(JSON.stringify(head, null, 1))
console.table(groups)
