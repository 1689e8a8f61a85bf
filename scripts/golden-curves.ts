// Writes tests/engine/golden.json anew: npx tsx scripts/golden-curves.ts. Refuses while a curve has changed and the
// engine's version has not been raised.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { engineVersion } from '../src/experiment/runs/engine-version.ts'
import { changeOf, type GoldenCurve, type Goldens, goldenCurve, goldenRuns, tolerances } from '../tests/engine/golden-runs.ts'
import { startBackend } from '../tests/engine/runs.ts'

const file = fileURLToPath(new URL('../tests/engine/golden.json', import.meta.url))
const old: Goldens = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { engineVersion: 0, curves: {} }

await startBackend('cpu')
const curves: Record<string, GoldenCurve> = {}
for (const [title, spec] of Object.entries(goldenRuns)) {
  const curve = await goldenCurve(spec)
  const golden = old.curves[title]
  const change = golden && old.engineVersion === engineVersion ? changeOf(golden, curve, tolerances.cpu) : null
  if (change) throw new Error(`${title}: ${change}; raise engineVersion in src/experiment/runs/engine-version.ts first`)
  curves[title] = curve
}
writeFileSync(file, JSON.stringify({ engineVersion, curves } satisfies Goldens))
execFileSync('npx', ['biome', 'format', '--write', file], { stdio: 'inherit' })
