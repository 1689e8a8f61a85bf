// The arrangement as a file, for what is too long for a link, and the network as numbers.

import { type ChangeEvent, useState } from 'react'
import { Notice } from '../../controls/Notice.tsx'
import type { Notice as FormNotice } from '../../experiment/fields/form.ts'
import { encodeLink, linkLimit } from '../../experiment/links/permalink.ts'
import { useRoteState } from '../../store/react.tsx'
import { Download } from '../kit/Download.tsx'
import { openArrangement, writeArrangement } from './arrangement-file.ts'
import { useTheorem } from './use-theorem.tsx'

export function Arrangement() {
  const { state, scene, change } = useTheorem()
  const catalogue = useRoteState((state) => state.catalogue)
  const [notices, setNotices] = useState<readonly FormNotice[]>([])
  const open = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0]
    if (!file) return
    // Emptied, so that the same file can be chosen again, changed or not.
    input.value = ''
    const read = await openArrangement(file, catalogue)
    setNotices(read.notices)
    if (read.state) change(read.state)
  }
  const { line, a } = scene
  return (
    <div className="arrangement sans">
      <Download file="rote-theorem.json" text={writeArrangement(state)}>
        Save the arrangement
      </Download>
      <label>
        Open one: <input type="file" accept="application/json,.json" onChange={open} />
      </label>
      {line && line.solved === line.x.length && (
        <Download file="rote-network.json" text={networkText(a, line.b, line.w)}>
          Download the network: a, b, w
        </Download>
      )}
      {notices.map(({ message }) => (
        <Notice key={message} kind="problem">
          {message}
        </Notice>
      ))}
    </div>
  )
}

/** Says so where the link has grown longer than mail and chat leave alone. */
export function LongLink() {
  const { state } = useTheorem()
  const { length } = encodeLink({ chapter: 'theorem', state })
  if (length < linkLimit) return null
  return (
    <Notice kind="note">
      So much has been moved that the link has {length} characters; some mail and chat programs cut it. Below, the arrangement can be saved
      as a file.
    </Notice>
  )
}

function networkText(a: Float64Array, b: Float64Array, w: readonly Float64Array[]): string {
  const [first] = w
  return `${JSON.stringify({ a: Array.from(a), b: Array.from(b), w: w.length === 1 && first ? Array.from(first) : w.map((own) => Array.from(own)) })}\n`
}
