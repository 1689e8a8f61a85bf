// Every image's state on the wall, from its true label, the label given and what the network answers.
import { type WallState, wallCode } from '../../charts/wall/wall-states.ts'
import type { LabelledImages } from './labelled-images.ts'

/** State of one image; `answer` undefined before anything has been learned. */
function wallState(truth: number, label: number, answer: number | undefined): WallState {
  if (truth === label) return answer === label ? 'as-told' : 'unlearned'
  if (answer === label) return 'lie'
  return answer === truth ? 'truth' : 'neither'
}

/** Codes of all images for the wall, those that it has no room for too. */
export function wallCodes({ truth, labels }: LabelledImages, predicted: Uint8Array | undefined): Uint8Array {
  return truth.map((true_, image) => wallCode(wallState(true_, labels[image] as number, predicted?.[image])))
}

/** How many of all images are in each state. */
export function countStates({ truth, labels }: LabelledImages, predicted: Uint8Array | undefined): Record<WallState, number> {
  const counts = { unlearned: 0, 'as-told': 0, neither: 0, truth: 0, lie: 0 }
  truth.forEach((true_, image) => {
    counts[wallState(true_, labels[image] as number, predicted?.[image])]++
  })
  return counts
}
