// What is to be taken away from the runs that the reader has seen: from the last one, and from true and random labels beside each other.
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { differInCorruption } from '../../store/ghosts.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { truthFirstOf } from './truth-first.ts'

/** Of the first seed: whether it came to answer every label as told, and its accuracy on unseen images. */
function outcomeOf({ ending, seeds: [first] }: RunRecord): { isFitted: boolean; unseen: number } | null {
  const { settled } = first ?? {}
  if (ending?.kind !== 'complete' || !settled || settled.testAccuracy === null) return null
  return { isFitted: settled.fitEpoch !== null, unseen: settled.testAccuracy }
}

/** `noun`: what the images are, many of them. Null before a run has come to its end. */
export function takeAwayOf(record: RunRecord | null, ghosts: readonly RunRecord[], noun: string): string | null {
  const outcome = record && outcomeOf(record)
  if (!record || !outcome) return null
  const { corruption, n } = record.spec
  const unseen = percentText(outcome.unseen)
  if (!outcome.isFitted)
    return `when its epochs had ended the network did not know all of its labels yet. What it makes of unseen ${noun}, ${unseen} right, is another question.`
  const fitted = ghosts.flatMap((run) => {
    const other = differInCorruption(run.spec, record.spec) ? outcomeOf(run) : null
    return other?.isFitted ? [{ corruption: run.spec.corruption, unseen: percentText(other.unseen) }] : []
  })
  const honest = fitted.find((run) => run.corruption === 0)
  const random = fitted.find((run) => run.corruption === 1)
  const nothing = 'a perfect score on what it was told is no evidence that it has understood anything'
  if (corruption === 1) {
    const beside = honest ? `With true labels it gets ${honest.unseen} of unseen ${noun} right, with random ones ${unseen}, and` : ''
    return beside
      ? `${beside} both times it knows all ${counted(n)} labels: ${nothing}.`
      : `it learned labels that mean nothing, all ${counted(n)} of them: ${nothing}.`
  }
  if (corruption === 0)
    return random
      ? `the same network, the same perfect score on what it was told: ${unseen} of unseen ${noun} right with true labels, ${random.unseen} with random ones. So ${nothing}.`
      : `with true labels it knows all ${counted(n)} and gets ${unseen} of unseen ${noun} right. Would it also learn labels that mean nothing?`
  const found = truthFirstOf(record.seeds[0]?.curve ?? [])
  return found
    ? `it found the truth first, and then learned our lies by heart as well. In the end it answers everything as told, lies and all: ${nothing}.`
    : `it learned the true labels and our lies alike: ${nothing}.`
}
