// The reader puts the five conditions in the order in which they expect them to come in, before anything is shown.
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { type Condition, type ConditionId, conditions } from '../../experiment/chapters/five-ways.ts'
import { useActions } from '../../store/react.tsx'
import { WaysOn } from '../kit/WaysOn.tsx'
import { ConditionCell } from './ConditionCell.tsx'
import type { Race } from './race.ts'

/** By the alphabet, which gives nothing away. */
const start: readonly ConditionId[] = [...conditions].sort((a, b) => a.title.localeCompare(b.title, 'en')).map(({ id }) => id)

export function OrderGuess({ race: { sweep, progress } }: { race: Race }) {
  const { giveAnswer } = useActions()
  const [order, setOrder] = useState(start)
  const [moved, setMoved] = useState<{ id: ConditionId; by: 1 | -1 } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  // A row that changes its place in the document loses the focus that its button had.
  useEffect(() => {
    if (!moved) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-condition="${moved.id}"] button:enabled`)
    const [first, last] = [buttons?.[0], buttons?.[buttons.length - 1]]
    ;(moved.by < 0 ? first : last)?.focus({ preventScroll: true })
  }, [moved])
  const move = (id: ConditionId, by: 1 | -1) => {
    const from = order.indexOf(id)
    const next = order.filter((other) => other !== id)
    next.splice(from + by, 0, id)
    setOrder(next)
    setMoved({ id, by })
  }
  return (
    <section className="order-guess" aria-label="Your order">
      <p className="race-words">
        All five are trained until the network answers every image as told. <strong>Which is known by heart first, which last?</strong> Put
        them in order.
      </p>
      <ol ref={list} className="order-rows sans">
        {order.map((id, place) => {
          const condition = conditions.find((one) => one.id === id) as Condition
          return (
            <li key={id} data-condition={id}>
              <span className="order-place">{place + 1}</span>
              <ConditionCell condition={condition} />
              <span className="order-moves">
                <MoveButton label={`${condition.title} earlier`} sign="↑" disabled={place === 0} onClick={() => move(id, -1)} />
                <MoveButton label={`${condition.title} later`} sign="↓" disabled={place === order.length - 1} onClick={() => move(id, 1)} />
              </span>
            </li>
          )
        })}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {moved ? `${conditions.find(({ id }) => id === moved.id)?.title}: place ${order.indexOf(moved.id) + 1} of ${order.length}` : ''}
      </p>
      <WaysOn
        sweep={sweep}
        progress={progress}
        label="That is my order"
        onGive={() => giveAnswer('five-ways', [...order])}
        onSkip={() => giveAnswer('five-ways', 'skipped')}
      />
    </section>
  )
}

interface MoveButtonProps {
  readonly label: string
  readonly sign: string
  readonly disabled: boolean
  readonly onClick: () => void
}

function MoveButton({ label, sign, disabled, onClick }: MoveButtonProps) {
  return (
    <Button kind="quiet" disabled={disabled} onClick={onClick}>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">{sign}</span>
    </Button>
  )
}
