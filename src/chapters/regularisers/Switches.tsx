// The regularisers as switches: a press trains the combination at once and draws it over all off.

import { Term } from '../../controls/Term.tsx'
import { Toggle } from '../../controls/Toggle.tsx'
import { idleReason, type RegulariserId, regularisers, strongDropout } from '../../experiment/chapters/regularisers.ts'
import { useAnswer } from '../../store/react.tsx'
import type { TermName } from '../../words/glossary.ts'
import { percentText } from '../../words/percents.ts'
import { exponentText } from '../../words/powers.ts'
import type { Results } from './results.ts'
import { useRows } from './use-rows.ts'

const terms: Readonly<Record<RegulariserId, TermName>> = {
  'weight-decay': 'weight decay',
  dropout: 'dropout',
  'strong-dropout': 'dropout',
  augmentation: 'random crop',
  'early-stopping': 'early stopping',
  'batch-norm': 'batch norm',
}

export function Switches({ results: { shown, state } }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  const { turn } = useRows()
  const strengths: Readonly<Record<RegulariserId, string>> = {
    'weight-decay': exponentText(state.weightDecay).replace(/\.?0+e/, 'e'),
    dropout: percentText(state.dropout),
    'strong-dropout': percentText(strongDropout),
    augmentation: `${state.augmentation} px`,
    'early-stopping': percentText(state.earlyStopping),
    'batch-norm': '',
  }
  return (
    <fieldset className="switches" disabled={isHidden}>
      <legend className="visually-hidden">Regularisers: each press trains the combination and draws it over all off</legend>
      {regularisers.map(({ id, title }) => (
        <Toggle
          key={id}
          label={
            <span>
              <Term name={terms[id]}>{title}</Term> <span className="soft switch-strength">{strengths[id]}</span>
            </span>
          }
          checked={shown.row.includes(id)}
          disabled={isHidden || idleReason(state, id) !== null}
          onChange={(on) => turn(id, on)}
        />
      ))}
    </fieldset>
  )
}
