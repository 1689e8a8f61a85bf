// What to take away from the levels of noise.
import { Ending } from '../kit/Ending.tsx'
import { failedIn, type Results, unfittedIn } from './results.ts'

export function Conclusion({ results }: { results: Results }) {
  return <Ending chapter="more-noise">{takeAway(results)}</Ending>
}

/** Worded by the runs: where some did not fit, they do not show what the paper found. */
function takeAway(results: Results): string | null {
  const { progress } = results
  if (progress.ended < progress.total) return null
  const missed = unfittedIn(results) + failedIn(results)
  return missed > 0
    ? `in the paper noise costs a network time and no success. Here ${missed} of ${progress.total} networks did not come to know all of their labels; more epochs or more width may show what the paper found.`
    : 'noise costs a network time and no success; only unseen images pay.'
}
