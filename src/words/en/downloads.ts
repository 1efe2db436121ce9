/** Models that are fetched ahead of a run, kept, listed and deleted. */
export const downloads = {
  keptTitle: 'Models kept in this browser',
  keptWhy: 'Fetched once, then used from here, also offline.',
  keptNone: 'No model is kept here. Those that come with the page need no room.',
  room: (used: string, left: string) =>
    `This page uses ${used}; the browser leaves it at most ${left} more.`,
  keptForGood: 'The browser has promised to delete none of it by itself.',
  keptForNow:
    'The browser may delete it when the device runs short of room; it is asked not to when you fetch a model ahead.',
  roomUnknown: 'This browser does not say how much room is left.',
  column: { name: 'Model', size: 'Size', action: 'Delete' },
  from: (host: string) => `from ${host}`,
  remove: 'Delete',
  removeOne: (name: string) => `Delete ${name}`,
  removed: (name: string, size: string) =>
    `${name} is deleted: ${size}. The browser gives the room back at the latest when this page is closed.`,

  aheadTitle: 'Make ready for offline',
  aheadWhy:
    'For a talk or a train: fetch the chosen models now, one after the other. Choose them under “Add a model”.',
  aheadNone: 'None of the chosen models has to be fetched.',
  fetchAll: 'Fetch all chosen models',
  fetchOne: (name: string) => `Fetch ${name}`,
  fetch: 'Fetch',
  stop: 'Stop',
  stopOne: (name: string) => `Stop fetching ${name}`,
  again: 'Resume',
  againOne: (name: string) => `Resume ${name}`,
  forget: 'Remove',
  forgetOne: (name: string) => `Remove ${name}`,
  status: {
    waiting: 'waits for its turn',
    fetching: 'is being fetched',
    ready: 'is ready, also offline',
    stopped: 'stopped; what came whole is kept',
    failed: 'failed',
  },
}
