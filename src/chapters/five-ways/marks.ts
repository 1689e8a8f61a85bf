// How each condition is drawn: a colour and a dash of its own, everywhere.
import type { Dash } from '../../charts/line-series.ts'
import type { Token } from '../../charts/token.ts'
import type { ConditionId } from '../../experiment/five-ways.ts'

export const marks: Readonly<Record<ConditionId, { readonly colour: Token; readonly dash: Dash }>> = {
  'true-labels': { colour: '--truth', dash: 'solid' },
  shuffled: { colour: '--shuffled', dash: 'long-dashed' },
  gaussian: { colour: '--gaussian', dash: 'dash-dot' },
  'random-pixels': { colour: '--random-pixels', dash: 'dotted' },
  'random-labels': { colour: '--lie', dash: 'dashed' },
}
