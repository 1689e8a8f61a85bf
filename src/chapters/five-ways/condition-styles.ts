// The line style of each condition: a colour and a dash of its own, everywhere.

import type { Token } from '../../charts/figure/token.ts'
import type { Dash } from '../../charts/line-chart/line-series.ts'
import type { ConditionId } from '../../experiment/chapters/five-ways.ts'

export const conditionStyles: Readonly<Record<ConditionId, { readonly colour: Token; readonly dash: Dash }>> = {
  'true-labels': { colour: '--truth', dash: 'solid' },
  shuffled: { colour: '--shuffled', dash: 'long-dashed' },
  gaussian: { colour: '--gaussian', dash: 'dash-dot' },
  'random-pixels': { colour: '--random-pixels', dash: 'dotted' },
  'random-labels': { colour: '--lie', dash: 'dashed' },
}
