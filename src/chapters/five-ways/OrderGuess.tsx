// The reader puts the five conditions in the order in which they expect them to come in, before anything is shown.
import { useState } from 'react'
import { SortableList } from '../../controls/SortableList.tsx'
import { type Condition, type ConditionId, conditions, type Order } from '../../experiment/chapters/five-ways.ts'
import { WaysOn } from '../kit/WaysOn.tsx'
import { ConditionCell } from './ConditionCell.tsx'
import type { Race } from './race.ts'

/** By the alphabet, which gives nothing away. */
export const byName: readonly ConditionId[] = [...conditions].sort((a, b) => a.title.localeCompare(b.title, 'en')).map(({ id }) => id)

interface OrderGuessProps {
  /** What is trained to answer it. */
  readonly race: Race
  /** The order to start from. */
  readonly start: readonly ConditionId[]
  readonly onGive: (order: Order) => void
}

export function OrderGuess({ race: { sweep, progress }, start, onGive }: OrderGuessProps) {
  const [order, setOrder] = useState(start)
  return (
    <section className="order-guess" aria-label="Your order">
      <SortableList label="From the first to the last" order={order} onOrder={setOrder} titleOf={(id) => conditionOf(id).title}>
        {(id) => <ConditionCell condition={conditionOf(id)} />}
      </SortableList>
      <WaysOn
        sweep={sweep}
        progress={progress}
        label="That is my order"
        onGive={() => onGive([...order])}
        onSkip={() => onGive('skipped')}
      />
    </section>
  )
}

const conditionOf = (id: ConditionId): Condition => conditions.find((one) => one.id === id) as Condition
