/** Facts that makers published of their models and none of the tables has, each with where it was read. */

/**
 * @typedef {object} PublishedSize
 * @property {string} id
 * @property {readonly [number, number]} totalB
 * @property {readonly [number, number]} activeB
 * @property {{ title: string, url: string }} source
 */

/** @type {readonly PublishedSize[]} */
export const publishedSizes = [
  {
    id: 'deepseek-ai/DeepSeek-V4-Pro',
    totalB: [1600, 1600],
    activeB: [49, 49],
    source: {
      title: 'DeepSeek V4 Pro: 1.6T parameters, 49B active',
      url: 'https://docs.venice.ai/models/deepseek-v4-pro',
    },
  },
  {
    id: 'deepseek-ai/DeepSeek-V4-Flash',
    totalB: [284, 284],
    activeB: [13, 13],
    source: {
      title: 'DeepSeek V4 Flash: 284B parameters, 13B active',
      url: 'https://openrouter.ai/deepseek/deepseek-v4-flash',
    },
  },
  {
    id: 'zai-org/GLM-5.2',
    totalB: [744, 744],
    activeB: [40, 40],
    source: {
      title: 'GLM-5 technical report: 744B parameters, 40B active; 5.2 keeps its architecture',
      url: 'https://glennklockwood.com/garden/GLM-5',
    },
  },
  {
    id: 'moonshotai/Kimi-K2.7-Code',
    totalB: [1000, 1000],
    activeB: [32, 32],
    source: {
      title: 'Kimi K2.7 Code, model card: 1T parameters, 32B activated',
      url: 'https://huggingface.co/moonshotai/Kimi-K2.7-Code',
    },
  },
  {
    id: 'mistralai/Mistral-Small-4-119B-2603',
    totalB: [119, 119],
    // 8B with the layers that take a token in and give one out.
    activeB: [6, 8],
    source: {
      title: 'Mistral Small 4: 119B parameters, 6B active, 8B with embedding and output layers',
      url: 'https://tpsreport.news/news/mistral-small-4-119b-open-source-256k-context',
    },
  },
  {
    id: 'mistralai/Mistral-Medium-3.5-128B',
    totalB: [128, 128],
    activeB: [128, 128],
    source: {
      title: 'Mistral Medium 3.5: a dense model of 128B parameters',
      url: 'https://docs.nvidia.com/nemo/automodel/model-coverage/vision-language-models/mistral-medium-3-5',
    },
  },
]

/** Days that models.dev has wrong: before the date in the model's own name. */
export const releaseDays = new Map([
  // As its row for Amazon Bedrock has it, and compar:IA (December 2025).
  ['mistralai/Mistral-Large-3-675B-Instruct-2512', '2025-12-02'],
  // By the dated name of the same model, o4-mini-deep-research-2025-06-26.
  ['openai:o4-mini-deep-research', '2025-06-26'],
])
