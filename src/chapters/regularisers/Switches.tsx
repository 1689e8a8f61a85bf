// The regularisers as switches with their strengths: a press trains the combination at once and draws it over all off.

import { StrengthToggle } from '../../controls/StrengthToggle.tsx'
import { Term } from '../../controls/Term.tsx'
import { Toggle } from '../../controls/Toggle.tsx'
import type { Strength } from '../../experiment/chapters/regularisers.ts'
import { idleReason, type RegulariserId, regulariserFields, regularisers, strongDropout } from '../../experiment/chapters/regularisers.ts'
import { parseTyped } from '../../experiment/fields/form.ts'
import { smallNumber } from '../../experiment/runs/run-difference.ts'
import { useAnswer, useForm } from '../../store/react.tsx'
import type { TermName } from '../../words/glossary.ts'
import type { Results } from './results.ts'
import { useRows } from './use-rows.ts'

const switches: Readonly<Record<RegulariserId, { readonly term: TermName; readonly strength?: Strength; readonly unit?: string }>> = {
  'weight-decay': { term: 'weight decay', strength: 'weightDecay' },
  dropout: { term: 'dropout', strength: 'dropout' },
  'strong-dropout': { term: 'dropout' },
  augmentation: { term: 'random crop', strength: 'augmentation', unit: 'px' },
  'early-stopping': { term: 'early stopping', strength: 'earlyStopping' },
  'batch-norm': { term: 'batch norm' },
}

export function Switches({ results: { shown, state } }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  const { turn, setStrength } = useRows()
  const form = useForm('regularisers')
  return (
    <fieldset className="row-switches" disabled={isHidden}>
      <legend className="visually-hidden">Regularisers: each press trains the combination and draws it over all off</legend>
      {regularisers.map(({ id, title }) => {
        const { term, strength, unit } = switches[id]
        const isOn = shown.row.includes(id)
        const label = <Term name={term}>{title}</Term>
        if (strength === undefined)
          return (
            <Toggle
              key={id}
              label={
                <span>
                  {label} {id === 'strong-dropout' ? strongDropout : ''}
                </span>
              }
              checked={isOn}
              disabled={isHidden || idleReason(state, id) !== null}
              onChange={(on) => turn(id, on)}
            />
          )
        return (
          <StrengthToggle
            key={id}
            label={label}
            fieldLabel={`${regulariserFields[strength].label}, strength`}
            isOn={isOn}
            strength={state[strength]}
            format={smallNumber}
            parse={(text) => Number(parseTyped(form, state, strength, text))}
            {...(unit === undefined ? {} : { unit })}
            onSwitch={(on) => turn(id, on)}
            onStrength={(typed) => setStrength(strength, typed)}
          />
        )
      })}
    </fieldset>
  )
}
