/** How many threads models in the page may use, and why. */
export const threads = {
  title: 'Threads of the processor',
  why: {
    'by-host': 'Models that run on the processor may use several threads here.',
    'by-worker':
      'Models that run on the processor may use several threads here, for a small worker of this page adds the headers that its host does not send.',
    possible:
      'Models that run on the processor use one thread now. Loaded anew, this page may use several.',
    unsupported:
      'Models that run on the processor use one thread: this browser gives several only to pages whose host sends certain headers.',
  },
  use: 'Let this page add the headers that threads need',
  later: 'Takes effect when the page is loaded anew.',
}
