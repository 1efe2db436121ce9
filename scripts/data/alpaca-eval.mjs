/**
 * Which answers of AlpacaEval's repository can be shown, and which of our models gave them; and the
 * ready-made comparisons, as references. Its texts and its leaderboard are CC BY-NC 4.0 and not ours:
 * folder names, sizes, digests, places and words of our own are all that is written here.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importCatalog } from './catalog.mjs'
import { numberOrNull, readCsv } from './csv.mjs'
import { hubIdentity } from './names.mjs'

const COMMIT = 'cd543a149df89434d8a54582c0151c0b945c3d20'
const source = {
  title: 'AlpacaEval, names of the folders in results/',
  url: 'https://github.com/tatsu-lab/alpaca_eval',
  version: `commit ${COMMIT}, 2025-08-09`,
  read: '2026-11-28',
  licence: 'code Apache-2.0, data CC BY-NC 4.0: no text of it is part of this table',
}

/** Entries that are no answers of one model. */
const leftOut = [
  { is: /^(NullModel|gpt4_gamed)$/, why: 'made to deceive the judge, not to answer' },
  { is: /MoA|-moa-|CoE|^TOA$/, why: 'several models made each answer' },
  { is: /^aligner-/, why: 'a second model rewrote each answer' },
  { is: /best-of-\d+|^pairrm-/, why: 'the best of several answers, of which only one was kept' },
  { is: /^blendaxai-/, why: 'its maker does not say which models are inside' },
]

/**
 * Folders that no repository is linked with: closed models by their makers' own names, dated as the folder
 * is. Names that several models had (`gpt4`, `claude`, `mistral-medium`) lead to none.
 */
const named = new Map([
  ['gpt-4o-2024-05-13', 'openai:gpt-4o-2024-05-13'],
  ['gpt-4o-mini-2024-07-18', 'openai:gpt-4o-mini-2024-07-18'],
  ['gpt-4-turbo-2024-04-09', 'openai:gpt-4-turbo-2024-04-09'],
  ['gpt4_1106_preview', 'openai:gpt-4-1106-preview'],
  ['gpt4_0613', 'openai:gpt-4-0613'],
  ['gpt4_0314', 'openai:gpt-4-0314'],
  ['gpt-3.5-turbo-1106', 'openai:gpt-3.5-turbo-1106'],
  ['gpt-3.5-turbo-0613', 'openai:gpt-3.5-turbo-0613'],
  ['gpt-3.5-turbo-0301', 'openai:gpt-3.5-turbo-0301'],
  ['gpt35_turbo_instruct', 'openai:gpt-3.5-turbo-instruct'],
  ['claude-3-5-sonnet-20240620', 'anthropic:claude-3-5-sonnet-20240620'],
  ['claude-3-opus-20240229', 'anthropic:claude-3-opus-20240229'],
  ['claude-3-sonnet-20240229', 'anthropic:claude-3-sonnet-20240229'],
  ['claude-2.1', 'anthropic:claude-2.1'],
  ['mistral-large-2402', 'mistral:mistral-large-2402'],
  ['llama-2-7b-chat-hf', 'meta-llama/Llama-2-7b-chat-hf'],
  ['llama-2-13b-chat-hf', 'meta-llama/Llama-2-13b-chat-hf'],
  ['llama-2-70b-chat-hf', 'meta-llama/Llama-2-70b-chat-hf'],
])

/** The same model with another instruction; these folders are beside those of the leaderboard. */
const told = [
  { ending: '_concise', told: 'brief' },
  { ending: '_verbose', told: 'thorough' },
]
const toldFolders = [
  'gpt4_1106_preview',
  'gpt4_0613',
  'gpt-3.5-turbo-1106',
  'claude-2.1',
  'Mixtral-8x7B-Instruct-v0.1',
].flatMap((folder) => told.map(({ ending }) => folder + ending))

/** As Together serves them: with 8 bits. */
const HOST_OF_TURBO = 'api.together.xyz'

/**
 * Vocabularies of `comparison/token-count`, where the family has one. That of GPT-3.5 and GPT-4 cuts English,
 * which these answers are, as the large ones do.
 */
const vocabularies = [
  { is: /gpt-?4|gpt-?3|llama-?3|llama_?3|qwen|gemma|deepseek-llm/i, vocabulary: 'large' },
  {
    is: /claude-(2|instant)|^claude$|llama-?2|mistral|mixtral|vicuna|alpaca|wizardlm|guanaco|zephyr|starling|tulu-2|openhermes/i,
    vocabulary: 'small',
  },
]

/** Billions of parameters in a name; null for a mixture of experts, whose name does not tell them. */
const sizeInName = (/** @type {string} */ name) =>
  /\d+x\d+b/i.test(name)
    ? null
    : numberOrNull(/(?<![\d.])(\d+(?:\.\d+)?)b(?![a-z\d])/i.exec(name)?.[1])

const sha256 = (/** @type {string | Buffer} */ content) =>
  createHash('sha256').update(content).digest('hex')

/** @param {string} folder @param {string} link */
function modelOf(folder, link) {
  const known = named.get(folder)
  if (known !== undefined) return { model: known, relation: 'same' }
  const repository = /^https:\/\/huggingface\.co\/([^/]+\/[^/?#]+)$/.exec(link)?.[1]
  // Some link to the model that theirs was made from.
  const isOwn = repository?.toLowerCase().includes('expo') === /expo/i.test(folder)
  if (repository === undefined || !isOwn || repository.startsWith('spaces/'))
    return { model: null, relation: 'same' }
  const { id, relation } = hubIdentity(repository)
  return { model: id, relation: folder.endsWith('-Turbo') ? 'quantised' : relation }
}

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importAlpacaEval(folder) {
  const path = join(folder, 'alpaca-eval')
  const lines = readCsv(await readFile(join(path, 'leaderboard.csv'), 'utf8'))
  const [models] = await importCatalog(folder)
  const sized = new Set(
    models?.table.rows.flatMap((row) => {
      const { id, totalB } = /** @type {{ id: string, totalB: unknown }} */ (row)
      return totalB === null ? [] : [id]
    }),
  )
  const files = new Map()
  for (const name of await readdir(path)) {
    if (!name.endsWith('.json')) continue
    const content = await readFile(join(path, name))
    const entries = JSON.parse(content.toString('utf8'))
    files.set(name.replace('.json', ''), {
      bytes: content.length,
      sha256: sha256(content),
      entries,
    })
  }
  const links = new Map(
    lines.flatMap(({ samples = '', link = '' }) => {
      const name = /\/results\/([^/]+)\/model_outputs\.json$/.exec(samples)?.[1]
      return name === undefined ? [] : [[name, link]]
    }),
  )
  const dropped = []
  const rows = []
  for (const name of [...new Set([...links.keys(), ...toldFolders])].sort()) {
    const why = leftOut.find(({ is }) => is.test(name))?.why
    if (why !== undefined) {
      dropped.push({ row: name, why })
      continue
    }
    const how = told.find(({ ending }) => name.endsWith(ending))
    const base = how === undefined ? name : name.slice(0, -how.ending.length)
    const { model, relation } = modelOf(base, links.get(base) ?? '')
    const file = files.get(name)
    rows.push({
      folder: name,
      model,
      relation,
      nameB: model !== null && sized.has(model) ? null : sizeInName(base),
      host: name.endsWith('-Turbo') ? HOST_OF_TURBO : null,
      told: how?.told ?? null,
      vocabulary: vocabularies.find(({ is }) => is.test(base))?.vocabulary ?? null,
      bytes: file?.bytes ?? null,
      sha256: file?.sha256 ?? null,
    })
  }
  return [
    {
      path: 'src/recorded/alpaca-eval/folders/table.json',
      dropped,
      table: {
        what: 'Folders of AlpacaEval that hold the answers of one model, and which model it is',
        licence: 'facts',
        units: {
          model: 'our name of it; null: not known',
          nameB:
            'billions of parameters by its name, where no table of ours has the size; null: not known',
          host: 'who served it; null: not known',
          told: 'what else the model was told; null: nothing',
          vocabulary: 'of its tokens, large or small; null: not known',
          bytes: 'of model_outputs.json; null: not looked at',
          sha256: 'of that file; null: not looked at',
        },
        sources: [source],
        rows,
      },
    },
    readyMade(files),
  ]
}

/** Our own word for the kind of task, by how the prompt begins or what it asks for. */
const kinds = [
  { kind: 'code', is: /\b(python|javascript|code|function|sql|html|regex|script)\b/i },
  { kind: 'rewrite', is: /\b(rewrite|rephrase|translate|correct|summari[sz]e|edit)\b/i },
  { kind: 'write', is: /^(please )?(write|compose|draft)\b/i },
  { kind: 'list', is: /\b(list|suggest|recommend|ideas|examples|top \d+)\b/i },
  { kind: 'explain', is: /^(explain|why|how do(es)?\b|describe)|what is the difference/i },
  { kind: 'advice', is: /^(how (can|do|should) (i|you|we)|should i|i (want|need|am|'m))/i },
  { kind: 'fact', is: /^(what|who|when|where|which)\b/i },
]
const kindOf = (/** @type {string} */ prompt) =>
  kinds.find(({ is }) => is.test(prompt))?.kind ?? null

const llama = (/** @type {string} */ size) => `Meta-Llama-3.1-${size}-Instruct-Turbo`

/** Models of known size, stated or guessed; what is compared, and the kinds of task wanted, in order. */
const recipes = [
  {
    what: 'small-and-large',
    folders: [llama('8B'), llama('405B')],
    kinds: ['fact', 'write', 'explain'],
  },
  { what: 'one-family', folders: ['8B', '70B', '405B'].map(llama), kinds: ['advice', 'list'] },
  {
    what: 'brief-and-thorough',
    folders: ['gpt4_1106_preview_concise', 'gpt4_1106_preview_verbose'],
    kinds: ['explain', 'advice'],
  },
  { what: 'tiny-and-frontier', folders: ['gemma-2b-it', 'gpt-4o-2024-05-13'], kinds: ['fact'] },
  {
    what: 'mini-and-full',
    folders: ['gpt-4o-mini-2024-07-18', 'gpt-4o-2024-05-13'],
    kinds: ['rewrite'],
  },
  {
    what: 'dense-and-experts',
    folders: ['Qwen1.5-1.8B-Chat', 'Mistral-7B-Instruct-v0.3', 'Mixtral-8x22B-Instruct-v0.1'],
    kinds: ['list'],
  },
]

const LONGEST_PROMPT = 250
const SHORTEST_ANSWER = 120
const LONGEST_ANSWER = 2500
/** Matters that nobody should meet by one press. */
const touchy =
  /\b(kill|murder|suicide|drugs?|sex|nude|terror|weapons?|rape|porn|hitler|nazi|die|death|steal|hack)\b/i

/**
 * Of the prompts of a kind that are short, in English letters, and that all the models answered at a
 * readable length, the one in the middle by the length of its answers. No prompt is taken twice.
 *
 * @param {ReadonlyMap<string, { entries: { instruction: string, output: string }[] }>} files
 * @returns {import('./table.mjs').Imported}
 */
function readyMade(files) {
  const used = new Set()
  const rows = recipes.flatMap(({ what, folders, kinds: wanted }) =>
    wanted.map((kind) => {
      const answersAt = (/** @type {number} */ index) =>
        folders.map((folder) => files.get(folder)?.entries[index]?.output ?? '')
      const fitting = (files.get(folders[0] ?? '')?.entries ?? [])
        .map(({ instruction }, index) => ({ instruction: instruction.trim(), index }))
        .filter(
          ({ instruction, index }) =>
            !used.has(index) &&
            instruction.length <= LONGEST_PROMPT &&
            /^[\x20-\x7e\n]+$/.test(instruction) &&
            !touchy.test(instruction) &&
            kindOf(instruction) === kind &&
            answersAt(index).every(
              ({ length }) => length >= SHORTEST_ANSWER && length <= LONGEST_ANSWER,
            ),
        )
        .map(({ index }) => ({ index, letters: answersAt(index).join('').length }))
        .sort((a, b) => a.letters - b.letters || a.index - b.index)
      const chosen = fitting[Math.floor(fitting.length / 2)]
      if (chosen === undefined) throw new Error(`no prompt for ${what}, ${kind}`)
      used.add(chosen.index)
      return {
        what,
        kind,
        index: chosen.index,
        answers: folders.map((folder, at) => ({
          folder,
          sha256: sha256(answersAt(chosen.index)[at] ?? ''),
        })),
      }
    }),
  )
  return {
    path: 'src/recorded/alpaca-eval/ready-made/table.json',
    dropped: [],
    table: {
      what: 'Ready-made comparisons: which answers of AlpacaEval stand side by side, as references',
      licence: 'facts',
      units: {
        index: 'place of the entry in model_outputs.json, from 0',
        sha256: 'of the answer in UTF-8',
      },
      sources: [source],
      rows,
    },
  }
}
