// One line on the settings that no control in sight shows.
import { useRef } from 'react'
import './also-set.css'
import { type ChapterId, fieldsOf, type ValuesIn } from '../../experiment/chapters/table.ts'
import type { FieldTable, ValuesOf } from '../../experiment/fields/field.ts'
import { usePlace } from '../../store/react.tsx'
import { listed } from '../../words/lists.ts'
import { alsoSet } from './also-set.ts'
import { TextButton } from './TextButton.tsx'

interface AlsoSetProps<C extends ChapterId> {
  readonly chapter: C
  /** The settings that have a control. */
  readonly shown: readonly (keyof ValuesIn<C> & string)[]
  /** Called with the defaults of those that were named. */
  readonly onReset: (defaults: Partial<ValuesIn<C>>) => void
}

export function AlsoSet<C extends ChapterId>({ chapter, shown, onReset }: AlsoSetProps<C>) {
  const place = useRef<HTMLParagraphElement>(null)
  const { words, defaults } = alsoSet(fieldsOf(chapter), usePlace(chapter) as unknown as ValuesOf<FieldTable>, shown)
  const reset = () => {
    // The button goes with the click: its place keeps the focus.
    place.current?.focus({ preventScroll: true })
    onReset(defaults as unknown as Partial<ValuesIn<C>>)
  }
  return (
    <p ref={place} className="also-set sans" tabIndex={-1}>
      {words.length === 0 ? null : (
        <>
          Also set: {listed(words)} · <TextButton onClick={reset}>reset</TextButton>
        </>
      )}
    </p>
  )
}
