/**
 * Work on long texts, a little at a time: between two pieces the page draws, and hears its visitor.
 *
 * All texts of a page share one queue, so that many of them together take no more of it than one.
 */

/** Does a piece of work. Once something is to be drawn the page gets its turn. */
export type Job = () => 'drawn' | 'more' | 'done'

/** After so long the page gets its turn, too. */
const LONGEST_TURN_MS = 10

const jobs = new Set<Job>()
let isAsked = false

function ask(): void {
  if (isAsked || jobs.size === 0) return
  isAsked = true
  // A timer, and not the next frame: a page that is out of sight has none.
  setTimeout(turn)
}

function turn(): void {
  isAsked = false
  const endsAt = performance.now() + LONGEST_TURN_MS
  for (const job of jobs) {
    // To the end of the line, so that each text gets its share.
    jobs.delete(job)
    const outcome = job()
    if (outcome !== 'done') jobs.add(job)
    if (outcome === 'drawn' || performance.now() >= endsAt) break
  }
  ask()
}

/** Puts a job into the queue; gives what takes it out. */
export function enqueue(job: Job): () => void {
  jobs.add(job)
  ask()
  return () => {
    jobs.delete(job)
  }
}
