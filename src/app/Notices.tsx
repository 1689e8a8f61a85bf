// All that a link could not say, and all that else is to know beside what the page shows.

import { useStore } from 'zustand'
import { Button } from '../controls/Button.tsx'
import { Notice } from '../controls/Notice.tsx'
import type { Notice as NoticeFact } from '../experiment/fields/form.ts'
import { isAnyTraining } from '../store/jobs.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import { capitalised } from '../words/counts.ts'
import { newerVersion, takeNewerVersion } from './newer-version.ts'
import './notices.css'

/** Of more messages than twice this, such as a damaged link can have, the first and the last stand here. */
const mostAtEnd = 4

export function Notices() {
  const isNewer = useStore(newerVersion, (state) => state.isThere)
  const isAny = useRoteState((state) => state.notices.length > 0)
  if (!isNewer && !isAny) return null
  return (
    <section className="page-column notices" aria-label="Messages">
      {isNewer ? <NewerVersion /> : null}
      {isAny ? <Messages /> : null}
    </section>
  )
}

function Messages() {
  const { dismissNotices } = useActions()
  const messages = [...new Set(useRoteState((state) => state.notices).map(sentenceOf))]
  const left = Math.max(0, messages.length - 2 * mostAtEnd)
  const shown = left > 0 ? [...messages.slice(0, mostAtEnd), `… ${left} more …`, ...messages.slice(-mostAtEnd)] : messages
  return (
    <Notice kind="note" onDismiss={dismissNotices}>
      {shown.length === 1 ? (
        <span>{shown[0]}</span>
      ) : (
        <ul>
          {shown.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** For readers: what a command line has before the colon says nothing to them. The name of a file stays as it is. */
const sentenceOf = ({ message, words }: NoticeFact): string =>
  words ?? message.replace(/^[\w-]+: /, '').replace(/^[a-z]+(?= )/, (word) => capitalised(word))

/** Leads to the newer version, never unasked: what is training ends with the page. */
function NewerVersion() {
  const isTraining = useRoteState(isAnyTraining)
  return (
    <Notice kind="note">
      <span>A newer version of this page is ready. </span>
      <Button kind="quiet" onClick={() => void takeNewerVersion()}>
        {isTraining ? 'Give up what is training and change to it' : 'Change to it'}
      </Button>
    </Notice>
  )
}
