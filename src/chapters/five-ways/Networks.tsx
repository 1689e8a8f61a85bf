// The chapter's second step: what the race showed, and the same race with a network that sees images otherwise, guessed first.
import type { Ref } from 'react'
import { Term } from '../../controls/Term.tsx'
import { modelTitle } from '../../experiment/networks/models.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { useActions } from '../../store/react.tsx'
import { compared, otherThan } from './compared.ts'
import { OrderGuess } from './OrderGuess.tsx'
import { observationOf } from './observation.ts'
import { type Race, rankedHere, useRace } from './race.ts'
import { useOrders } from './use-orders.ts'

interface NetworksProps {
  readonly race: Race
  /** Where its question is brought into sight. */
  readonly ref: Ref<HTMLElement>
  /** The other race is under way, and shown in the place of the first. */
  readonly onRun: () => void
}

export function Networks({ race, ref, onRun }: NetworksProps) {
  const { second } = useOrders()
  const other = second ?? otherThan(race.model)
  const known = second === null ? [race.model] : [...compared.map(({ model }) => model), race.model]
  const before = new Set(known.filter((model) => model !== other))
  return (
    <div className="networks">
      {[...before].map((model) => (
        <OneNetwork key={model} model={model} />
      ))}
      <section ref={ref} tabIndex={-1} aria-label={`The same race with ${modelTitle(other)}`}>
        <h2>Then the same race with {modelTitle(other)}</h2>
        <p>
          A <Term name="convolutional network" />, such as LeNet, looks at small neighbourhoods of pixels. In an{' '}
          <Term name="mlp-1x512">MLP</Term> each unit is connected to every pixel, and where a pixel lies means nothing to it.{' '}
          <strong>Which of the five should that change?</strong>
        </p>
        {second === null ? <Second race={race} other={other} onRun={onRun} /> : <OneNetwork model={other} />}
      </section>
    </div>
  )
}

function Second({ race, other, onRun }: { race: Race; other: ExperimentSpec['model']; onRun: () => void }) {
  const { setField } = useActions()
  const { giveSecond } = useOrders()
  const otherRace = useRace(other)
  if (race.progress.ended < race.progress.total) return <p className="soft sans">That can be guessed once the race above is over.</p>
  return (
    <>
      <p>Here they stand as they came in above. Move what you expect to change.</p>
      <OrderGuess
        race={otherRace}
        start={rankedHere(race).map(({ racer }) => racer.condition.id)}
        onGive={(order) => {
          giveSecond(other, order)
          setField('five-ways', 'model', other)
          onRun()
        }}
      />
    </>
  )
}

function OneNetwork({ model }: { model: ExperimentSpec['model'] }) {
  const race = useRace(model)
  const observation = observationOf(race)
  return (
    <p className="one-network" aria-live="polite">
      <strong>{race.title}.</strong> {observation.length > 0 ? observation.join(' ') : 'What its race shows will stand here.'}
    </p>
  )
}
