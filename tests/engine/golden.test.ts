import { beforeAll, describe, expect, test } from 'vitest'
import { engineVersion } from '../../src/experiment/runs/engine-version.ts'
import goldens from './golden.json' with { type: 'json' }
import { changeOf, type Goldens, goldenCurve, goldenRuns, tolerances } from './golden-runs.ts'
import { describeBuilds } from './kernels/against-cpu.ts'
import { startBackend } from './runs.ts'

const { curves }: Goldens = goldens
const rewrite = 'npx tsx scripts/golden-curves.ts'
const whatToDo = `If no curve should have changed, mend the engine. If it should, raise engineVersion in src/experiment/runs/engine-version.ts, so that kept runs are not averaged with new ones, and then: ${rewrite}`

test('E22: the golden curves are of this engine version', () => {
  expect(goldens.engineVersion, `after a new version: ${rewrite}`).toBe(engineVersion)
  expect(Object.keys(curves), `after a new run: ${rewrite}`).toEqual(Object.keys(goldenRuns))
})

function curvesStay(tolerance: number): void {
  test.each(Object.entries(goldenRuns))('E22: the curve of %s stays as it was', async (title, spec) => {
    const golden = curves[title]
    const change = golden ? changeOf(golden, await goldenCurve(spec), tolerance) : 'there is no golden one'
    expect(change, `${change}. ${whatToDo}`).toBeNull()
  })
}

describe('on cpu, as long as the engine has this version,', () => {
  beforeAll(() => startBackend('cpu'))
  curvesStay(tolerances.cpu)
})

describeBuilds('on wasm, as long as the engine has this version', () => curvesStay(tolerances.wasm))
