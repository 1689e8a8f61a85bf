// A page of sentences in many states, for tests: one copy that foreign hands may touch, and fresh ones to hold it against.
import { Fragment } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { guardFromForeignHands } from '../../../src/app/foreign-hands.ts'

/** Everything that React does to texts: changes, appears, goes, moves, in and beside elements; each state follows from its number. */
function Sentences({ state }: { state: number }) {
  const digit = (at: number): number => Math.floor(Math.abs(Math.sin(state * 37 + at * 101)) * 1e6) % 7
  const words = ['red', 'green', 'blue', 'lie', 'truth', 'noise', 'digit'].slice(digit(1)).sort((a, b) => digit(a.length) - digit(b.length))
  return (
    <>
      <p>
        We lie about {state} of {digit(2)} images
        {digit(3) > 3 ? ' and say so' : null}
        {digit(4) > 2 ? <strong>{digit(4)} wrong</strong> : digit(4) > 1 ? ' none' : null}, after{' '}
        {digit(5) > 2 ? <em>epoch {state}</em> : 'no'} epochs.
      </p>
      <p>{digit(6) > 2 ? `alone ${state}` : <b>bold {state}</b>}</p>
      <ul>
        {words.map((word) => (
          <Fragment key={word}>
            {word} <li>{word}</li>
          </Fragment>
        ))}
      </ul>
      {digit(0) > 3 ? 'loose text ' : null}
      <svg role="img" aria-label="a chart">
        <text>
          p = {state} {digit(2) > 3 ? 'high' : null}
        </text>
      </svg>
    </>
  )
}

guardFromForeignHands()

const place = document.querySelector('main') as HTMLElement
const root = createRoot(place)

/** Shows a state in the copy that may be touched; what is to be read of it is returned. */
function show(state: number): string {
  flushSync(() => root.render(<Sentences state={state} />))
  return place.textContent
}

/** What there is to be read of a state that nobody touched. */
function expected(state: number): string {
  const box = document.createElement('div')
  const fresh = createRoot(box)
  flushSync(() => fresh.render(<Sentences state={state} />))
  const { textContent } = box
  fresh.unmount()
  return textContent
}

export interface ForeignHandsWindow {
  show: typeof show
  expected: typeof expected
}

Object.assign(window, { show, expected } satisfies ForeignHandsWindow)
