// What the chapter's parts share: its state, the scene built from it, and the place on the line that all pictures light up.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { TheoremState } from '../../experiment/chapters/theorem-fields.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { buildScene, type Scene } from './scene.ts'

interface Shared {
  readonly state: TheoremState
  readonly scene: Scene
  /** Hinges in place. */
  readonly hinges: number
  /** Place on the line that is pointed at, or null. */
  readonly highlighted: number | null
  readonly highlight: (place: number | null) => void
  /** What all pictures light: what is pointed at, or else the hinge that has just been put in. */
  readonly lit: number | null
  /** The output that is shown, of several. */
  readonly output: number
  readonly showOutput: (output: number) => void
  /** Thresholds may leave their gaps. */
  readonly isFree: boolean
  readonly setFree: (isFree: boolean) => void
}

const TheoremContext = createContext<Shared | null>(null)

export function TheoremProvider({ children }: { children: ReactNode }) {
  const state = usePlace('theorem')
  const scene = useMemo(() => buildScene(state), [state])
  const [highlighted, highlight] = useState<number | null>(null)
  const [output, setOutput] = useState(0)
  const { setPlace } = useActions()
  const [isFree, setFree] = useState(scene.line !== null && scene.line.escaped >= 0)
  const places = scene.line?.x.length ?? 0
  const hinges = Math.min(state.hinges, scene.line?.solved ?? 0)
  const pointedAt = highlighted !== null && highlighted < places ? highlighted : null
  const shared = {
    state,
    scene,
    hinges,
    highlighted: pointedAt,
    highlight,
    lit: pointedAt ?? (state.step === 4 && hinges > 0 ? hinges - 1 : null),
    output: state.step === 8 ? state.shownClass : Math.min(output, (scene.line?.outputs.length ?? 1) - 1),
    showOutput: state.step === 8 ? (shownClass: number) => setPlace('theorem', { shownClass }) : setOutput,
    isFree,
    setFree,
  }
  return <TheoremContext value={shared}>{children}</TheoremContext>
}

/** The shared state, with the action that changes it. */
export function useTheorem(): Shared & { readonly change: (changes: Partial<TheoremState>) => void } {
  const shared = useContext(TheoremContext)
  if (!shared) throw new Error('TheoremProvider: expected around every part of the chapter')
  const { setPlace } = useActions()
  return { ...shared, change: (changes) => setPlace('theorem', changes) }
}
