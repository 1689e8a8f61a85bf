// Forward substitution as a film: play, pause, one hinge more or less, any place.
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { Slider } from '../../controls/Slider.tsx'
import { theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { useTheorem } from './use-theorem.tsx'

/** All hinges are shown within this time, ms, but none more slowly or quickly than so. */
const filmMs = 14_000
const hingeMs = { least: 250, most: 1200 }

export function Player() {
  const { scene, hinges, change } = useTheorem()
  const [isPlaying, setPlaying] = useState(false)
  const last = scene.line?.solved ?? 0
  const advance = useEffectEvent(() => {
    if (hinges + 1 >= last) setPlaying(false)
    change({ hinges: Math.min(last, hinges + 1) })
  })
  const pace = Math.min(hingeMs.most, Math.max(hingeMs.least, filmMs / Math.max(1, last)))
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => advance(), pace)
    return () => clearInterval(timer)
  }, [isPlaying, pace])
  const play = () => {
    if (!isPlaying && hinges >= last) change({ hinges: 0 })
    setPlaying(!isPlaying)
  }
  const to = (count: number) => {
    setPlaying(false)
    change({ hinges: count })
  }
  return (
    <>
      <div className="player-buttons">
        <Button kind="primary" onClick={play} disabled={last === 0}>
          {isPlaying ? 'Pause' : 'Play'}
        </Button>
        <Button kind="quiet" onClick={() => to(hinges - 1)} disabled={hinges === 0}>
          Back
        </Button>
        <Button kind="quiet" onClick={() => to(hinges + 1)} disabled={hinges >= last}>
          Next hinge
        </Button>
      </div>
      <Slider
        label={theoremFields.hinges.label}
        value={hinges}
        min={0}
        max={Math.max(1, last)}
        step={1}
        format={(count) => `${count} of ${scene.line?.x.length ?? 0}`}
        colour="--construction"
        disabled={last === 0}
        onInput={to}
      />
    </>
  )
}
