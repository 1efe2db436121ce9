/** Words of the forms for remote models: providers, keys, servers on this device, the request itself. */
export const remote = {
  provider: {
    title: 'A provider in the net, with your key',
    choose: 'Provider',
    address: 'Your address there',
    addressHint: 'As its console shows it.',
    otherAddress: 'Ask through another address',
    key: (name: string) => `Key for ${name}`,
    keyFrom: (name: string) => `Where to get a key from ${name}`,
    keyKnown: (ending: string) =>
      ending === '' ? 'A key is here already.' : `A key is here already: •••• ${ending}`,
    keep: 'Keep this key',
    keeping: {
      page: 'in memory, until this page is closed or reloaded',
      tab: 'until this tab is closed',
      device: 'on this device, until I forget it',
    },
    notKept:
      'This browser has no room for the key, or stores nothing for this page. The key works until you close or reload this page; then give it again.',
    keepWhy:
      'It goes to this provider and nowhere else. Whoever can use this browser can use a key that is kept on this device.',
    list: 'List its models',
    listAgain: 'List them again',
    listing: 'Asking for the list …',
    noList: 'This provider has no list of models that a page can read. Type the name.',
    emptyList: 'The list is empty. Type the name.',
    search: 'Search the list',
    found: (count: number) => (count === 1 ? '1 model' : `${count} models`),
    more: (count: number) => `${count} more: search to see them.`,
    model: 'Model',
    modelHint: 'As the provider spells it.',
    sizeUnknown: 'size unknown',
    price: (prompt: string, output: string) => `${prompt} in, ${output} out per million tokens`,
    listedPrice: (prompt: string, output: string, source: string, day: string) =>
      `${prompt} in, ${output} out per million tokens (${source}, ${day})`,
    effort: 'Reasoning',
    efforts: {
      host: 'as the provider has it',
      none: 'none',
      minimal: 'minimal',
      low: 'low',
      medium: 'medium',
      high: 'high',
    },
    effortHint: 'Not every model there obeys; one that does not know the word refuses.',
    go: 'Add this model',
    cors: {
      any: (day: string) => `Answers pages directly (measured ${day}).`,
      listed: (day: string) =>
        `Answers pages that send no more than it lists (measured ${day}); this page sends just that.`,
      unknown: 'Whether it answers pages was measured by nobody we know: try it.',
    },
    hidesWrongKey: 'It hides “wrong key” from pages: a wrong one looks like no answer at all.',
    reportsEnergy: 'It reports energy with its answers, and this page shows it as metered.',
    centre: (zone: string, pue: string, wue: string) =>
      `Its data centres are taken to be in ${zone}, with a PUE of ${pue} and ${wue} L of water per kWh (EcoLogits 0.11).`,
    documentation: 'Its documentation',
  },
  connect: {
    button: 'Connect with OpenRouter',
    why: 'No key to paste: OpenRouter asks you to log in and to set a limit, and sends you back here. This page is left for that moment, so keys kept in memory alone are forgotten.',
    done: 'Connected with OpenRouter. The key is kept as you chose.',
    doneNotKept:
      'Connected with OpenRouter. This browser has no room for the key, or stores nothing for this page, so the key works until you close or reload it.',
    refused:
      'The answer from OpenRouter does not belong to a question of this tab, so it was not used. Connect again.',
    failed: (detail: string) => `OpenRouter gave no key (${detail}). Connect again.`,
    noKey: 'what came holds no key',
    insecure: 'Connecting needs this page by https, or from this device. Paste a key instead.',
    working: 'Connecting with OpenRouter …',
  },
  keys: {
    title: 'Keys',
    none: 'No key is here.',
    one: (origin: string, ending: string) =>
      ending === '' ? origin : `${origin} · •••• ${ending}`,
    forgetOne: (origin: string) => `Forget the key for ${origin}`,
    forget: 'Forget',
    forgetAll: 'Forget all keys',
    workshop: 'Workshop: no key is kept on this device, all vanish with the tab',
  },
  local: {
    title: 'A server on this device',
    why: 'Looks for Ollama, LM Studio, llama.cpp, vLLM and MLC-LLM at their usual addresses on this device. Nothing is sent before you press the button.',
    permission:
      'Your browser may ask whether this page may reach apps on this device: say “Allow”, or nothing can be found.',
    denied:
      'Your browser has been told not to let this page reach this device. Allow it in the settings of this site (the icon left of the address), then look again.',
    safari:
      'Safari never lets a page that came by https ask a server on the same device. Use another browser, or open this page from this device (npm start).',
    look: 'Look for servers',
    lookAgain: 'Look again',
    looking: 'Looking …',
    found: (name: string, count: number) =>
      `${name} answers, with ${count === 1 ? '1 model' : `${count} models`}.`,
    asksKey: (name: string) => `${name} answers, but asks for a key. Add it as an endpoint below.`,
    redirects: (name: string, why: string) => `${name}: ${why}`,
    notFound: (name: string) => `${name}: no answer that this page may read.`,
    closed: 'If it runs, it does not let this page in yet. Start it so:',
    open: 'It lets pages in by itself: if it runs, check its port. It is started so:',
    thenRestart: 'Then quit Ollama in the task bar and start it again.',
    system: 'Commands for',
    systems: { linux: 'Linux', macos: 'macOS', windows: 'Windows' },
    turns:
      'Servers on this device and models in this page take turns, and their energy is that of this device.',
    copy: 'Copy the command',
    add: (model: string) => `Add ${model}`,
    added: (model: string) => `${model} is chosen.`,
  },
  request: {
    title: 'What is sent',
    open: 'Show the request',
    openOf: (name: string) => `Show the request to ${name}`,
    to: (host: string) => `From this browser to ${host}, with nothing in between.`,
    leftOut: (settings: string) =>
      `Left out, because the host refuses it for this model: ${settings}.`,
    headers: 'Headers',
    body: 'Body',
    none: 'This model answers in this page: nothing is sent.',
  },
}
