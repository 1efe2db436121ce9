/** Sentences of links and files: what is shared, what was received, what is wrong with it. */
export const share = {
  // What is wrong with a link or a file.
  noLink: 'This address holds no comparison.',
  noReceipt: 'This is not a comparison that this page can open.',
  noJson: 'This file cannot be read: it is not JSON, or it was cut short. Ask for it again.',
  cut: 'This link is cut short: its end is missing. Chat and mail tools cut long addresses. Ask for it again, or for the file.',
  changed:
    'This link was changed on its way: what it holds does not fit its checksum. Copy it again as a whole, or ask for the file.',
  tooLarge: 'This comparison is too large to be opened here.',
  tooDeep:
    'This is not a comparison that this page can open: it is nested too deeply, or in too many parts.',
  tooNew: (version: number) =>
    `This comparison was made by a newer version of this page (format ${version}), and nothing of it is understood here. Reload to get that version.`,
  wrong: (where: string) =>
    `This comparison is not opened: ${where === '' ? 'a part' : `“${where}”`} is not what it should be.`,
  notDrawn: (detail: string) =>
    `This comparison could not be shown (${detail}). Ask whoever made it for another link.`,
  wrongPreset: (name: string) =>
    `This address is not understood${name === '' ? '' : `: “${name}” is not what it should be`}.`,
  holdsKey:
    'This comparison holds something that looks like an API key or a password, so it is not opened and not shared. Take it out of the prompt or the answer first.',

  // Sharing.
  share: 'Share',
  title: 'Share this comparison',
  whatToShare: 'What may others see?',
  titleField: 'Title, if you like',
  noteField: 'Note, if you like',
  noteHint: 'What is to be seen in it, where it is from. Plain text.',
  levels: {
    prompt: 'Models and prompt',
    numbers: 'With the numbers',
    answers: 'With the answers',
  },
  levelHints: {
    prompt: '“Try this yourself”: no answer and no figure.',
    numbers: 'Tokens, times, energy, and what was good enough; no answer.',
    answers: 'Everything that is on this page.',
  },
  withThoughts: 'With the reasoning of the models',
  withDevice: 'Say what kind of device this is, so that its figures can be worked out again',
  link: 'Link',
  makingLink: 'Making the link …',
  copyLink: 'Copy the link',
  shortLink: (letters: string) =>
    `${letters} characters. Whoever has this link has all of it: nothing is kept on a server.`,
  longLink: (letters: string) =>
    `${letters} characters. Over 2,000, some chat and mail tools cut a link: save it as a file in that case, or share less.`,
  saveFile: 'Save as a file',
  orDrag: 'or drag it from here to a folder:',
  fileName: (day: string) => `rightsize-${day}.json`,
  preview: 'What becomes public',
  previewWhy:
    'This and nothing else. Keys are never part of it, nor files of yours; of an address that others cannot reach only its host is.',

  // What was received.
  received: 'A comparison that was sent to you',
  from: { link: 'From a link.', file: 'From a file.', address: 'From an address on the web.' },
  claim:
    'This is a claim by the sender: this page cannot check that the answers were given or timed.',
  askedOn: (day: string) => `Asked on ${day}.`,
  opening: 'Opening the comparison …',
  openFile: 'Open saved comparisons',
  openFolder: 'or a folder',
  noFileThere: 'There is no comparison file among them: they end in .json.',
  fetchIt: (host: string) => `Fetch it from ${host}`,
  fetchWhy: (address: string) =>
    `This link names a comparison that lies at ${address}. Nothing has been asked of that host yet; fetching shows it your network address.`,
  noAddress: 'This link names no address on the web to fetch a comparison from.',
  secretAddress: 'This link names an address with a password in it, so it is not fetched.',
  plainHttp: (host: string) =>
    `This page is served over https, from which a browser fetches nothing over plain http: the file at ${host} has to be served over https too. Or save it and open the file here.`,
  notFetched: (host: string, status: number) =>
    `${host} answered with ${status} instead of a comparison. Check the address, or open it there, save it, and open the file here.`,
  unreachable: (host: string) =>
    `The file could not be fetched from ${host}. Either it cannot be reached, or it does not let pages of other hosts read it (CORS): whoever serves it has to send “Access-Control-Allow-Origin: *” with it. Raw files of GitHub and gists have that. Or save it there, and open the file here.`,
  newer:
    'It was made by a newer version of this page, and is shown as far as this one understands it. Reload to get the newer version.',
  roles: { system: 'System prompt', user: 'Prompt', assistant: 'Earlier answer' },
  promptOnly: 'It holds models and a prompt, and no answers: ask them yourself.',
  numbersOnly: 'The sender shared the numbers, and not the answers.',
  answerNotShared: 'The sender did not share the answers.',
  judged: { yes: 'Good enough for the sender.', no: 'Not good enough for the sender.' },
  figure: (value: string, range: string, method: string) => `${value} (${range}, ${method})`,
  method: (id: string, version: string) => `method ${id} ${version}`,
  marks: {
    metered: 'metered by the sender',
    timed: 'timed by the sender',
    benchmark: 'benchmark × tokens, by the sender',
    modelled: 'modelled by the sender',
    guess: 'guess by the sender',
  },
  ranOn: {
    cpu: (threads: number) =>
      `On the sender’s device · CPU, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    webgpu: 'On the sender’s device · GPU',
    browser: 'In the sender’s browser · chip not said',
    server: (host: string) => `Sender’s browser → ${host}`,
  },
  stoppedThen: 'stopped by the sender',
  runYourself: 'Run it yourself',
  runYourselfHint:
    'Fills in the prompt and the models, to be changed as you like; what comes of it stands beside this. Nothing is sent until you press Compare.',
  original: 'The original, as it was sent',
  forgetOriginal: 'Put the original away',
  notHere: 'Not on this page:',
  missing: {
    alone: (name: string) => `${name}. You can bring it as a model of your own.`,
    model: (name: string, nearest: string) =>
      `${name} as the sender ran it. Nearest: ${nearest}, the same model run in another way.`,
    size: (name: string, nearest: string) =>
      `${name}. Nearest: ${nearest}, the closest in size that is here.`,
  },
  takeNearest: 'Take the nearest in their place',
  broughtAlong: 'Brought into your list, as the sender ran it:',
  bring: {
    list: (name: string) => `${name}, from the list of models compiled for WebGPU.`,
    hub: (name: string, file: string) => `${name}: the file ${file} at huggingface.co.`,
    /** The sender chose its name; what is asked for, and paid, is the model. */
    provider: (name: string, host: string, model: string) =>
      `${name}: “${model}”, to be asked at ${host}, which may want a key of yours.`,
  },
  cannot: {
    webgpu: 'It needs WebGPU, which this browser does not have.',
    f16: 'It needs 16-bit arithmetic, which the graphics of this device do not have.',
  },
  close: 'Close it',
  asPublished:
    'As the sender’s page showed it. A receipt carries the figure and its method, not the working.',
  publishedRange: 'the range as it was published',
  noFigureThen: 'The sender’s page had no figure for this run.',
  filled: (missing: readonly string[]) =>
    `The form is filled in from the address. Nothing runs until you press Compare.${missing.length === 0 ? '' : ` Not on this page: ${missing.join(', ')}.`}`,
  failedThen: (kind: string) => `This run failed on the sender’s side (${kind}).`,
}
