// Whether the images of the last step are those of chapter 1: then the reader finds them again there, labels and all.
import { mostImages, type TheoremState } from '../../experiment/chapters/theorem-fields.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { useAnswer, usePlace } from '../../store/react.tsx'

type Images = Pick<TheoremState, 'dataset' | 'images' | 'pixels' | 'corruption' | 'imageSeed'>

/** Their number and the share of their labels that is random; null where they are others, or chapter 1 has not been played. */
export function useOwnDigits(): Images | null {
  const theorem = usePlace('theorem')
  const bench = usePlace('by-heart')
  const hasPlayed = useAnswer('by-heart') !== null
  return hasPlayed && areSame(theorem, bench) ? theorem : null
}

/** Chapter 1 may have more images than are laid on a line. */
export function areSame(ours: Images, theirs: Pick<ExperimentSpec, 'dataset' | 'n' | 'pixels' | 'corruption' | 'seed'>): boolean {
  return (
    ours.dataset === theirs.dataset &&
    ours.images === Math.min(theirs.n, mostImages) &&
    ours.pixels === theirs.pixels &&
    ours.corruption === theirs.corruption &&
    ours.imageSeed === theirs.seed
  )
}
