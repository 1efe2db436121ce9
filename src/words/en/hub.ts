/** GGUF files of a repository on the hub: asked for, chosen, refused. */
export const hub = {
  title: 'GGUF models of a repository on huggingface.co',
  why: 'Shows the quantisations of a repository with their sizes. Choose two to compare a model with itself.',
  repository: 'Repository',
  repositoryHint:
    'owner/name, or its address, such as Qwen/Qwen2.5-0.5B-Instruct-GGUF. Asked of huggingface.co when you press the button.',
  show: 'Show its files',
  asking: 'Asking huggingface.co …',
  notARepository: 'A repository is called owner/name, as in its address on huggingface.co.',
  list: (repository: string) => `Quantisations of ${repository}`,
  precisionUnknown: 'precision not named',
  download: (size: string) => `downloads ${size}`,
  sizeUnknown: 'size unknown',
  parts: (count: number) => `in ${count} parts`,
  licenceUnknown: 'licence unknown',
  refusal: {
    'too-large': 'over 2 GB in one file: more than a browser reads',
    'too-much-memory': 'over 4.3 GB in all: more than a page holds without a graphics processor',
    'parts-missing': 'some of its parts are missing in the repository',
  },
  notFound: (repository: string) =>
    `The hub has no public repository ${repository}. Check the name, capitals included.`,
  gated: (repository: string) =>
    `${repository} gives its files only to who has accepted its terms. Download a file there and drop it on this page, or choose another repository.`,
  tooOften: 'huggingface.co was asked too often in a short time. Wait a little, then try again.',
  badStatus: (status: number) =>
    `huggingface.co did not answer (status ${status}). Try again later.`,
  notTheHub:
    'What came is no answer of the hub. A network that asks for a login may stand between.',
  noGguf: (repository: string) =>
    `${repository} holds no GGUF file. Look for a repository of the same model whose name ends in GGUF.`,
  unreachable: 'huggingface.co could not be reached from this page. Your network may block it.',
  offline: 'This device is offline. Go online to see what the hub offers.',
}
