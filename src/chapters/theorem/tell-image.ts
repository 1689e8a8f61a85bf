// An image on the line in words: its label, and its neighbours, whose labels are all that the construction knows around it.
import { capitalised, withArticle } from '../../words/counts.ts'
import { listed } from '../../words/lists.ts'
import { numberText } from '../../words/powers.ts'
import type { FittedImages } from '../kit/fitted-images.ts'

/** `Digit 12 is a 4, told to be a 9. Beside it on the line, less than 0.01 away: a 7 and a 1.` plot: of any class. */
export function tellImage(
  { x, order }: Pick<ReturnType<FittedImages['plot']>, 'x' | 'order'>,
  { truth, labels }: Pick<FittedImages, 'truth' | 'labels'>,
  image: number,
  classes: readonly string[],
  [noun]: readonly [one: string, many: string],
): string {
  const place = order.indexOf(image)
  const nameOf = (label: number | undefined) => withArticle(classes[label ?? 0] ?? '')
  const [is, told] = [truth[image], labels[image]]
  const beside = [place - 1, place + 1].filter((at) => at >= 0 && at < order.length)
  const far = Math.max(...beside.map((at) => Math.abs((x[at] as number) - (x[place] as number))))
  const neighbours = beside.map((at) => nameOf(truth[order[at] as number]))
  const label = is === told ? `is ${nameOf(is)}, as it is told` : `is ${nameOf(is)}, told to be ${nameOf(told)}`
  return `${capitalised(noun)} ${image + 1} ${label}. Beside it on the line, ${far < near ? `less than ${near}` : `at most ${numberText(far)}`} away: ${listed(neighbours, 'and')}.`
}

/** Nearer than this, how near does not matter. */
const near = 0.01
