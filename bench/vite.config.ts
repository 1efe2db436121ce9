/** Builds the page and, beside it, the pages that the benchmarks need. Never published. */
import { mergeConfig, type UserConfig } from 'vite'
import page from '../vite.config.ts'

const own: UserConfig = {
  build: {
    outDir: '.cache/bench',
    emptyOutDir: true,
    rolldownOptions: {
      input: [
        'index.html',
        'embed.html',
        'bench/engine/bare.html',
        'bench/gpu/index.html',
        'bench/probe/index.html',
        'bench/stream/index.html',
        'bench/webllm/index.html',
      ],
    },
  },
}

export default mergeConfig(page, own)
