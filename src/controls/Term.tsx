// A dotted word that explains itself: pointed at, focused, or pressed. What it says is in the glossary.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { TermName } from '../words/glossary.ts'
import './term.css'
import { askGlossary, useExplanation } from './use-explanation.ts'
import { useNotePlace } from './use-note-place.ts'

export interface TermProps {
  readonly name: TermName
  /** The word as it stands here, e.g. in the plural; the name unless given. */
  readonly children?: ReactNode
}

/** A pointer that only passes over the word opens nothing, ms; and it may cross over to the note. */
const restMs = 250

/** Inside of a label too: a press there is the word's own, and does not reach the label's field. */
export function Term({ name, children = name }: TermProps) {
  const word = useRef<HTMLSpanElement>(null)
  const text = useExplanation(name)
  const [open, setOpen] = useState<'for now' | 'until pressed' | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = (next: typeof open, afterMs = 0) => {
    clearTimeout(timer.current)
    if (afterMs === 0) setOpen(next)
    else timer.current = setTimeout(() => setOpen(next), afterMs)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const press = () => {
    askGlossary()
    turn(open === 'until pressed' ? null : 'until pressed')
  }
  const hover = (next: typeof open) => (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && open !== 'until pressed') turn(next, restMs)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: it wraps like the words around it, and may stand in a label, which takes no button */}
      <span
        ref={word}
        className="term"
        role="button"
        tabIndex={0}
        aria-expanded={open !== null}
        aria-description={text}
        onPointerEnter={hover('for now')}
        onPointerLeave={hover(null)}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && turn('for now')}
        onBlur={() => turn(null)}
        onClick={(event) => {
          event.preventDefault()
          press()
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          if (!event.repeat) press()
        }}
      >
        {children}
      </span>
      {open && (
        <TermNote
          word={word}
          text={text ?? 'Its explanation has not come yet.'}
          onHover={hover('for now')}
          onLeave={hover(null)}
          onClose={() => turn(null)}
        />
      )}
    </>
  )
}

interface TermNoteProps {
  readonly word: { readonly current: HTMLElement | null }
  readonly text: string
  readonly onHover: (event: PointerEvent) => void
  readonly onLeave: (event: PointerEvent) => void
  readonly onClose: () => void
}

/** For the eye alone: the word is described by the same text. At the end of the page, where nothing cuts it off. */
function TermNote({ word, text, onHover, onLeave, onClose }: TermNoteProps) {
  const note = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)
  useNotePlace(word, note)
  useEffect(() => {
    const over = new AbortController()
    const options = { signal: over.signal, capture: true }
    const elsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && word.current?.contains(target))) close()
    }
    document.addEventListener('pointerdown', elsewhere, options)
    // Escape closes the note and nothing behind it.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      },
      options,
    )
    window.addEventListener('scroll', () => close(), options)
    window.addEventListener('resize', () => close(), options)
    return () => over.abort()
  }, [word])
  return createPortal(
    <div ref={note} className="term-note sans" aria-hidden="true" onPointerEnter={onHover} onPointerLeave={onLeave}>
      {text}
    </div>,
    document.body,
  )
}
