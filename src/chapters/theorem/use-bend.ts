// The bending of a hinge that has just been put in, as a share from 0 to 1 of its weight; at once where the reader asks for no motion.

import { useEffect, useRef, useState } from 'react'
import { prefersStillness } from '../../charts/figure/prefers-stillness.ts'

const bendMs = 450

/** 1 unless exactly one hinge has just been added to `hinges`. */
export function useBend(hinges: number): number {
  const [bent, setBent] = useState({ hinges, share: 1 })
  const before = useRef(hinges)
  useEffect(() => {
    const isNew = hinges === before.current + 1
    before.current = hinges
    if (!isNew || prefersStillness()) {
      setBent({ hinges, share: 1 })
      return
    }
    const start = performance.now()
    let frame = requestAnimationFrame(function bend(now) {
      const share = Math.min(1, Math.max(0, (now - start) / bendMs))
      setBent({ hinges, share: share * (2 - share) })
      if (share < 1) frame = requestAnimationFrame(bend)
    })
    return () => cancelAnimationFrame(frame)
  }, [hinges])
  // Until the first frame of a new hinge, and for every other change, what was is over.
  return bent.hinges === hinges ? bent.share : hinges === bent.hinges + 1 ? 0 : 1
}
