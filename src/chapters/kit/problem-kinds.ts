// Why networks of a sweep could not be trained, each kind of reason once.
import type { Shelved } from '../../store/runs.ts'

export interface ProblemKind {
  readonly count: number
  /** The first of its kind, in its own words. */
  readonly reason: string
}

/** Reasons that differ in numbers alone are of one kind. The commonest first. */
export function problemKinds(cells: readonly (Shelved | undefined)[]): ProblemKind[] {
  const kinds = new Map<string, ProblemKind>()
  for (const cell of cells) {
    const ending = cell?.record.ending
    const reason = cell?.problem?.message ?? (ending?.kind === 'diverged' ? ending.message : null)
    if (reason === null) continue
    const kind = reason.replace(/not a number|[-+]?\d+(\.\d+)?(e[-+]?\d+)?/gi, '#')
    const known = kinds.get(kind)
    kinds.set(kind, { count: (known?.count ?? 0) + 1, reason: known?.reason ?? reason })
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count)
}
