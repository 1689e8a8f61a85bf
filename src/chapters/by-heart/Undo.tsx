// Takes back the last change of settings: by its button, or as everywhere by Ctrl+Z (Cmd+Z), which a field that is typed in keeps.
import { useEffect } from 'react'
import { nameBeside } from '../../experiment/runs/run-difference.ts'
import { useActions, usePlace, useRoteState } from '../../store/react.tsx'
import { undone } from '../../store/workbench.ts'
import { TextButton } from '../kit/TextButton.tsx'

export function Undo() {
  const { undo } = useActions()
  const spec = usePlace('by-heart')
  const target = useRoteState(undone)
  const isThere = target !== null
  useEffect(() => {
    if (!isThere) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isUndo || isTyping(event.target)) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isThere, undo])
  return (
    <p className="undo sans">
      {target ? (
        <TextButton onClick={undo}>
          undo<span className="visually-hidden">: back to {nameBeside(target, spec)}</span>
        </TextButton>
      ) : null}
    </p>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
