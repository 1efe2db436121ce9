/** Asked before a run that would fetch much. */
export const downloadQuestion = {
  checking: 'Asking how large the models are …',
  title: (size: string) => `Download ${size}?`,
  why: 'These models are not kept in this browser yet. They are fetched once, each when its turn comes, and can be deleted under “This device”.',
  row: (name: string, size: string) => `${name}: ${size}`,
  network: (energy: string, range: string) =>
    `In the network that takes about ${energy} (${range}), by its bytes.`,
  room: (left: string) => `The browser leaves this page at most ${left} more.`,
  noRoom: (left: string) =>
    `That does not fit: the browser leaves this page at most ${left} more. Delete models that you need no more (under “This device”), or choose fewer or smaller ones.`,
  go: 'Download and ask',
  notNow: 'Not now',
}
