// The orders in which the reader expects the five to come in: of the first race, then of the same race with the other network.
import { type ConditionId, type Order, orderFor } from '../../experiment/chapters/five-ways.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { useActions, useAnswer } from '../../store/react.tsx'

export type Guess = readonly ConditionId[]

/** What was guessed of a network's race; null before, and where it was skipped. */
export function useGuess(model: ExperimentSpec['model']): Guess | null {
  const orders = useAnswer('five-ways')
  const order = orders === null ? 'skipped' : orderFor(orders, model)
  return order === 'skipped' ? null : order
}

export function useOrders() {
  const { giveAnswer } = useActions()
  const orders = useAnswer('five-ways')
  const isOne = orders === null || orders === 'skipped' || Array.isArray(orders)
  const first: Order | null = isOne ? orders : orders.first
  /** The network whose race was asked about second; null before. */
  const second = isOne ? null : orders.second.model
  return {
    /** Nothing is shown before the first order was given, or skipped. */
    isGuessing: first === null,
    second,
    giveFirst: (order: Order): void => giveAnswer('five-ways', order),
    giveSecond: (model: ExperimentSpec['model'], order: Order): void => {
      if (first !== null) giveAnswer('five-ways', { first, second: { model, order } })
    },
    askFirstAgain: (): void => giveAnswer('five-ways', null),
    /** What was guessed of the first race stands. */
    askSecondAgain: (): void => giveAnswer('five-ways', first),
  }
}
