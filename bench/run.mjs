/**
 * `npm run bench -- engine`, `-- gpu`, `-- hostile-text`, `-- models`, `-- probe`, `-- receipt`, `-- stream` or `-- webllm`:
 * builds the pages and measures. With `--save` the table goes into `bench/results.md`, too; with `--card`
 * WebGPU is that of this machine's graphics card. Nothing here passes or fails: the numbers are for people.
 */
import { ensureBrowser } from '../scripts/install-browser.mjs'
import { binaryOf } from '../scripts/root.mjs'
import { run } from '../scripts/run-command.mjs'
import { installPackages, requireNode } from '../scripts/setup.mjs'

const benches = ['engine', 'gpu', 'hostile-text', 'models', 'probe', 'receipt', 'stream', 'webllm']
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
// Of WebLLM only when it is named: it needs models, which have to be made first.
const chosen = wanted.length === 0 ? benches.filter((name) => name !== 'webllm') : wanted

if (!chosen.every((name) => benches.includes(name))) {
  console.error(
    `There are eight benchmarks. Use: npm run bench -- ${benches.join('|')} [--save] [--card]`,
  )
  process.exit(1)
}

requireNode()
await installPackages()
const browser = await ensureBrowser()
const env = {
  ...(browser !== undefined && { RIGHTSIZE_BROWSER: browser }),
  ...(process.argv.includes('--save') && { RIGHTSIZE_BENCH_SAVE: '1' }),
  ...(process.argv.includes('--card') && { RIGHTSIZE_BENCH_CARD: '1' }),
}
const config = ['--config', 'bench/vite.config.ts']
const built = await run(process.execPath, [binaryOf('vite'), 'build', ...config, '--logLevel=warn'])
// By the end of the path: a folder above may have the name of a benchmark, too.
const files = chosen.map((name) => `/${name}.bench.ts`)
const playwright = binaryOf('@playwright/test', 'playwright')
const measured =
  built.code === 0
    ? await run(
        process.execPath,
        [playwright, 'test', '--config', 'bench/playwright.config.ts', ...files],
        { env },
      )
    : built
// As the formatter wants it, which checks this file like any other.
if (measured.code === 0 && 'RIGHTSIZE_BENCH_SAVE' in env)
  await run(process.execPath, [binaryOf('prettier'), '--write', 'bench/results.md'])
process.exitCode = measured.code
