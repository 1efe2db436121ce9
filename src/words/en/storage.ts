/** Sentences of all engines that keep models in the browser's storage: where that has no room. */

export const storage = {
  noRoom: (needed: string, left: string) =>
    `${needed} are still to be fetched, and the browser has ${left} left for this page. Delete models that you need no more (under “This device”), or choose a smaller one.`,
  storageFull:
    'The browser has no room left for this model. Nothing of it was kept. Delete models that you need no more (under “This device”), or choose a smaller one.',
  noStorage:
    'The browser stores nothing for this page: it is a private window, or the page came over plain http. Open the page over https in a usual window.',
}
