// A chapter's sweep: what is known of it, what this browser has kept of it, and what the reader can do with it.
import { useEffect, useMemo } from 'react'
import { type SweepChapterId, sweepIn, type ValuesIn } from '../../experiment/chapters/table.ts'
import type { Catalogue } from '../../experiment/datasets/catalogue.ts'
import type { Job } from '../../store/jobs.ts'
import { useActions, usePlace, useRoteState } from '../../store/react.tsx'
import type { Runs } from '../../store/runs.ts'

/** What `derive` (the same function every time) makes of the chapter's settings and of what is known of runs; made anew when those change. */
export function useSweepResults<C extends SweepChapterId, T>(
  chapter: C,
  derive: (settings: ValuesIn<C>, runs: Runs, job: Job | undefined, catalogue: Catalogue) => T,
): T {
  const settings = usePlace(chapter)
  const runs = useRoteState((state) => state.runs)
  const job = useRoteState(({ jobs }) => jobs.get(chapter))
  const catalogue = useRoteState((state) => state.catalogue)
  return useMemo(() => derive(settings, runs, job, catalogue), [derive, settings, runs, job, catalogue])
}

/** Brings back what this browser has kept of the sweep, and of the sweeps with these changes (the same list every time), for every change of settings. */
export function useKeptSweep<C extends SweepChapterId>(chapter: C, changes: readonly Partial<ValuesIn<C>>[] = []): void {
  const { recallSweep } = useActions()
  const settings = usePlace(chapter)
  useEffect(() => {
    for (const change of [{}, ...changes]) void recallSweep(sweepIn(chapter, { ...settings, ...change }))
  }, [chapter, settings, changes, recallSweep])
}

/** Every change ends what the chapter has under way: it would train what is no longer asked for. Networks that are trained stay known. */
export function useSweepActions<C extends SweepChapterId>(chapter: C) {
  const { notify, setField, setPlace, startSweep, stopSweep } = useActions()
  const settings = usePlace(chapter)
  const { seed, seeds } = settings as unknown as { seed: number; seeds: number }
  return {
    change(changes: Partial<ValuesIn<C>>): void {
      stopSweep()
      setPlace(chapter, changes)
    },
    /** Sets one field through the form; what that has to say is shown. */
    set(name: keyof ValuesIn<C> & string, value: string | number): void {
      stopSweep()
      notify(...setField(chapter, name, value))
    },
    /** Sets the chapter to seeds that have not been trained, and trains them. */
    trainNewSeeds(): void {
      const next = { ...settings, seed: seed + seeds }
      setPlace(chapter, next)
      void startSweep(sweepIn(chapter, next))
    },
  }
}
