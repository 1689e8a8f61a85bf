// A sweep's figures as a file, and what of it was finished when the file was written.
import { array, boolean, literal, looseObject, number, object, optional, parse, record, string, union, ValiError } from 'valibot'
import { engineVersion } from '../experiment/runs/engine-version.ts'
import type { RunResult } from '../experiment/runs/result.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { type SeedOutcome, seedOutcome } from '../experiment/runs/seed-outcome.ts'
import { cellsOfPoint, type Sweep, type SweepPoint, type Variation } from '../experiment/runs/sweep.ts'
import { readText } from './text-file.ts'
import { UsageError } from './usage-error.ts'

/** A point as it is written: what varies, the figures over seeds, and every seed's own without its curve. */
type WrittenPoint = Variation & RunResult['summary'] & { readonly runs: readonly SeedOutcome[] }

const sweepFile = object({
  engine: literal(engineVersion),
  spec: record(string(), union([string(), number()])),
  partial: optional(boolean()),
  points: array(looseObject({ runs: array(seedOutcome) })),
})

/** The text of `--json`. */
export function sweepJson({ base }: Sweep, points: readonly SweepPoint[], partial: boolean): string {
  const written = points.map(writtenPoint)
  return `${JSON.stringify({ engine: engineVersion, spec: base, ...(partial ? { partial } : {}), points: written }, null, 1)}\n`
}

function writtenPoint({ variation, runs, ...figures }: SweepPoint): WrittenPoint {
  return { ...variation, ...figures, runs: runs.map(({ curve: _, ...run }) => run) }
}

/** What a file of the same sweep has of its cells, by {@link runKey}. Throws a {@link UsageError} where it is of another sweep, or none. */
export async function readSweepFile(file: string, sweep: Sweep): Promise<Map<string, SeedOutcome>> {
  const { spec, points } = checked(await readText(file), file)
  if (JSON.stringify(spec) !== JSON.stringify(sweep.base) || points.length !== sweep.variations.length)
    throw new UsageError(`resume: expected a file of the same sweep, got another in ${file}`)
  const found = new Map<string, SeedOutcome>()
  for (const [index, variation] of sweep.variations.entries()) {
    const cells = new Map(cellsOfPoint(sweep, variation).map((cell): [number, ExperimentSpec] => [cell.seed, cell]))
    for (const run of points[index]?.runs ?? []) {
      const cell = cells.get(run.seed)
      if (cell) found.set(runKey(cell), run as SeedOutcome)
    }
  }
  return found
}

function checked(text: string, file: string) {
  try {
    return parse(sweepFile, JSON.parse(text))
  } catch (error) {
    const why = error instanceof ValiError ? error.message : 'no JSON'
    throw new UsageError(`resume: expected what --json of this sweep wrote with this version of the engine, got ${file} (${why})`)
  }
}
