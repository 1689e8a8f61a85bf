// A list that the reader puts in order: rows are dragged with a pointer, or moved by a button up and a button down.
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { moved, placeAfter, placeUnder, type Row, shiftOf } from './row-drag.ts'
import './sortable-list.css'

export interface SortableListProps<Id extends string> {
  readonly label: string
  readonly order: readonly Id[]
  readonly onOrder: (order: Id[]) => void
  /** What a row is called in the names of its buttons. */
  readonly titleOf: (id: Id) => string
  readonly children: (id: Id) => ReactNode
}

interface Drag {
  readonly from: number
  /** The pointer's height on the screen where it took hold, and how far it has come, px. */
  readonly startY: number
  readonly dy: number
  readonly rows: readonly Row[]
}

/** A mouse takes hold of a row anywhere, a finger by its handle: elsewhere it scrolls the page. Escape lets go. */
export function SortableList<Id extends string>({ label, order, onOrder, titleOf, children }: SortableListProps<Id>) {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [last, setLast] = useState<{ id: Id; by: number } | null>(null)
  const target = drag && placeUnder(drag.rows, drag.from, drag.dy)
  useFocusAfterMove(list, last)
  const isDragging = drag !== null
  useEffect(() => {
    if (!isDragging) return
    const letGo = ({ key }: KeyboardEvent) => key === 'Escape' && setDrag(null)
    addEventListener('keydown', letGo)
    return () => removeEventListener('keydown', letGo)
  }, [isDragging])
  const take = (event: PointerEvent<HTMLElement>, from: number) => {
    const pressed = event.target as Element
    const isHandle = pressed.closest('.sortable-handle') !== null
    if (event.button !== 0 || !event.isPrimary || pressed.closest('button') || (event.pointerType === 'touch' && !isHandle)) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const rows = Array.from(list.current?.children ?? [], (row) => row.getBoundingClientRect())
    setDrag({ from, startY: event.clientY, dy: 0, rows })
  }
  // By the pointer's last place: what was shown may be a move behind.
  const drop = ({ clientY }: PointerEvent) => {
    setDrag(null)
    if (!drag) return
    const to = placeUnder(drag.rows, drag.from, clientY - drag.startY)
    if (to === drag.from) return
    onOrder(moved(order, drag.from, to))
    setLast({ id: order[drag.from] as Id, by: 0 })
  }
  const step = (id: Id, by: 1 | -1) => {
    const from = order.indexOf(id)
    onOrder(moved(order, from, from + by))
    setLast({ id, by })
  }
  return (
    <>
      <ol ref={list} className="sortable sans" aria-label={label} data-dragging={drag !== null}>
        {order.map((id, place) => (
          <li
            key={id}
            data-row={id}
            data-held={drag?.from === place}
            style={drag && target !== null ? { translate: `0 ${shiftOf(drag.rows, place, drag.from, target, drag.dy)}px` } : {}}
            onPointerDown={(event) => take(event, place)}
            onPointerMove={({ clientY }) => setDrag(drag && { ...drag, dy: clientY - drag.startY })}
            onPointerUp={drop}
            onPointerCancel={() => setDrag(null)}
          >
            <span className="sortable-handle" aria-hidden="true" />
            <span className="sortable-place">{1 + (drag && target !== null ? placeAfter(place, drag.from, target) : place)}</span>
            {children(id)}
            <span className="sortable-moves">
              <MoveButton label={`${titleOf(id)} earlier`} sign="↑" disabled={place === 0} onClick={() => step(id, -1)} />
              <MoveButton label={`${titleOf(id)} later`} sign="↓" disabled={place === order.length - 1} onClick={() => step(id, 1)} />
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {last ? `${titleOf(last.id)}: place ${order.indexOf(last.id) + 1} of ${order.length}` : ''}
      </p>
    </>
  )
}

/** A row that changes its place in the document loses the focus that its button had. */
function useFocusAfterMove(list: { readonly current: HTMLElement | null }, last: { readonly id: string; readonly by: number } | null) {
  useEffect(() => {
    if (!last || last.by === 0) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-row="${last.id}"] button:enabled`)
    const [first, second] = [buttons?.[0], buttons?.[buttons.length - 1]]
    ;(last.by < 0 ? first : second)?.focus({ preventScroll: true })
  }, [list, last])
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
