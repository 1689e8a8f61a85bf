// Copies the link of what is shown, and says what it holds; where the clipboard is refused, shows it to be copied by hand.
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { placeWords } from '../chapters/kit/place-words.ts'
import { Button } from '../controls/Button.tsx'
import { numberOf, type Place, placeIn } from '../experiment/chapters/table.ts'
import { usePlace, useRoteState } from '../store/react.tsx'
import { linkTo } from './address.ts'
import { within } from './within.ts'

const confirmedMs = 4000
/** A clipboard that has not answered by then is taken for refused: some ask the reader, some never answer. */
const patienceMs = 1000

export function CopyLink() {
  const open = useRoteState((state) => state.open)
  const values = usePlace(open)
  const shown = useMemo(() => placeIn(open, values), [open, values])
  const address = useMemo(() => linkTo(shown), [shown])
  const [copied, setCopied] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const copy = async () => {
    try {
      const written = navigator.clipboard.writeText(address).then(() => true)
      if (!(await within(written, patienceMs))) throw new Error('the clipboard does not answer')
      setRefused(false)
      setCopied(true)
      setTimeout(() => setCopied(false), confirmedMs)
    } catch {
      setRefused(true)
    }
  }
  const close = () => {
    setRefused(false)
    place.current?.querySelector('button')?.focus()
  }
  return (
    <div ref={place} className="copy-link">
      <Button kind="quiet" onClick={copy}>
        {copied ? 'Copied' : 'Copy link'}
      </Button>
      <p className={copied ? 'copied-note sans' : 'visually-hidden'} role="status">
        {copied ? heldText(shown) : null}
      </p>
      {isRefused ? <CopyByHand address={address} onClose={close} /> : null}
    </div>
  )
}

/** What whoever opens the link will see. */
function heldText(place: Place): string {
  const words = placeWords(place)
  return `Copied: chapter ${numberOf(place.chapter)}, ${words === '' ? 'as it first opens' : words}.`
}

/** The address, selected. Escape closes. */
function CopyByHand({ address, onClose }: { address: string; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => input.current?.focus(), [])
  return (
    <div
      className="copy-by-hand sans"
      role="dialog"
      aria-label="The link of this page"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <label htmlFor={id}>Copy this address:</label>
      <input ref={input} id={id} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      <Button kind="quiet" onClick={onClose}>
        Close
      </Button>
    </div>
  )
}
