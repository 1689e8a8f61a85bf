// One image of the wall in words.
import type { Answers } from '../../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { withArticle } from '../../words/counts.ts'
import { epochText } from '../../words/numbers.ts'
import type { LabelledImages } from './labelled-images.ts'

type Names = readonly string[]

/** Short, for a screen reader on its way through the wall: `image 37: a 4, told 7, answers 7`. */
export function describeImage({ truth, labels }: LabelledImages, answers: Answers | undefined, image: number, names: Names): string {
  const [is, given] = [names[truth[image] as number], names[labels[image] as number]]
  const answer = answers ? `, answers ${names[answers.predicted[image] as number]}` : ''
  return `image ${image + 1}: ${is}, told ${is === given ? 'so' : given}${answer}`
}

/** What it is, what we said, and what the network makes of it. */
export function imageStory({ truth, labels }: LabelledImages, answers: Answers | undefined, image: number, names: Names): string {
  const is = names[truth[image] as number] ?? ''
  const given = names[labels[image] as number]
  const said = is === given ? `This is ${withArticle(is)}, and we said so.` : `This is ${withArticle(is)}. We told the network: ${given}.`
  if (!answers) return said
  const answer = names[answers.predicted[image] as number]
  const since = answers.rightSince[image] as number
  const start = since === 0 ? 'from the start' : `since epoch ${epochText(since)}`
  if (since >= 0) return `${said} It has answered ${given} ${start}${is === given ? '' : ': memorised'}.`
  if (answer === is) return `${said} It still answers the truth, ${is}.`
  return `${said} It answers ${answer}: not learned yet.`
}

/** What the network sees where the wall shows an image, if that is something else. */
export const seenInstead: Readonly<Record<ExperimentSpec['pixels'], string>> = {
  original: '',
  shuffled: 'The network sees its pixels in another order, the same for all images.',
  random: 'The network sees its pixels in an order of their own.',
  gaussian: 'The network sees noise in its place.',
}
