// The regularisers as switches beside the slider, each with its strength, and the network and its images: a press runs again, and the run before stays as a ghost.

import { useState } from 'react'
import { Choice } from '../../controls/Choice.tsx'
import { StrengthToggle } from '../../controls/StrengthToggle.tsx'
import { Term } from '../../controls/Term.tsx'
import { Toggle } from '../../controls/Toggle.tsx'
import { regulariserFields, type Strength } from '../../experiment/chapters/regularisers.ts'
import { optionsOf } from '../../experiment/fields/field.ts'
import { parseTyped } from '../../experiment/fields/form.ts'
import { isNormalised } from '../../experiment/networks/models.ts'
import { smallNumber } from '../../experiment/runs/run-difference.ts'
import { type ExperimentSpec, runFields } from '../../experiment/runs/run-fields.ts'
import { useActions, useForm, usePlace, useRoteState } from '../../store/react.tsx'
import type { TermName } from '../../words/glossary.ts'

const switches: readonly { readonly name: Strength; readonly term: TermName; readonly unit?: string }[] = [
  { name: 'dropout', term: 'dropout' },
  { name: 'weightDecay', term: 'weight decay' },
  { name: 'augmentation', term: 'random crop', unit: 'px' },
  { name: 'earlyStopping', term: 'early stopping' },
]

export function Switches() {
  const { change } = useActions()
  const spec = usePlace('by-heart')
  const catalogue = useRoteState((state) => state.catalogue)
  return (
    <fieldset className="switches sans">
      <legend className="visually-hidden">Regularisers, network and data</legend>
      {switches.map((one) => (
        <Strengthened key={one.name} {...one} spec={spec} onChange={change} />
      ))}
      <Toggle
        label={<Term name="batch norm" />}
        checked={isNormalised(spec)}
        onChange={(isOn) => change({ batchNorm: normalisation(spec, isOn) })}
      />
      <Choice as="list" label="network" options={optionsOf(runFields.model)} value={spec.model} onChange={(model) => change({ model })} />
      <Choice
        as="list"
        label="data set"
        options={optionsOf(runFields.dataset)}
        value={spec.dataset}
        onChange={(dataset) => change({ dataset, n: Math.min(spec.n, catalogue[dataset].trainCount) })}
      />
    </fieldset>
  )
}

interface StrengthenedProps {
  readonly name: Strength
  readonly term: TermName
  readonly unit?: string
  readonly spec: ExperimentSpec
  readonly onChange: (changes: Partial<ExperimentSpec>) => void
}

/** Off, it keeps the strength that it had, and a number that is typed waits until it is switched on. */
function Strengthened({ name, term, unit, spec, onChange }: StrengthenedProps) {
  const form = useForm('by-heart')
  // What it comes to when it is switched on: the strength that chapter 4 begins with.
  const [waiting, setWaiting] = useState<number>(regulariserFields[name].default)
  const strength = spec[name]
  const isOn = strength > 0
  return (
    <StrengthToggle
      label={<Term name={term} />}
      fieldLabel={`${runFields[name].label}, strength`}
      isOn={isOn}
      strength={isOn ? strength : waiting}
      format={smallNumber}
      parse={(text) => Number(parseTyped(form, spec, name, text))}
      {...(unit === undefined ? {} : { unit })}
      onSwitch={(next) => {
        if (isOn) setWaiting(strength)
        onChange({ [name]: next ? waiting : 0 })
      }}
      onStrength={(typed) => {
        if (typed > 0) setWaiting(typed)
        if (isOn) onChange({ [name]: typed })
      }}
    />
  )
}

/** The network's own way where that is meant, so that links stay short. */
function normalisation(spec: ExperimentSpec, isOn: boolean): ExperimentSpec['batchNorm'] {
  if (isNormalised({ model: spec.model }) === isOn) return 'as-defined'
  return isOn ? 'on' : 'off'
}
