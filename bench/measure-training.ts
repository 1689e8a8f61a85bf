// Rounds of training: every contender in a fresh worker once a round, forth and back, held against ours.
import { mkdir } from 'node:fs/promises'
import { packedDatasets } from '../src/experiment/datasets/catalogue.ts'
import { networkOf } from '../src/experiment/networks/models.ts'
import type { BenchBrowser } from './browser.ts'
import { writeMaterial } from './material.ts'
import { measureNative } from './native.ts'
import type { Outcome, Task } from './page/conversation.ts'
import type { BenchWindow } from './page/page.ts'
import { largestDifference, orderOf, ratioSpread, type Spread, spreadOf } from './rounds.ts'
import { usefulFlops } from './useful-flops.ts'
import { type Backend, type Contender, contendersFor, type Machine, type WorkloadName, workloads } from './workloads.ts'

/** Batches whose losses must agree with ours, and by how much, in nats, before a speed counts. */
const curveSteps = 20
const curveTolerance = 1e-2
/** How long a contender is timed in each round, ms. */
const windowMs = 1000

export interface Row {
  readonly workload: WorkloadName
  readonly engine: string
  readonly backend: string
  readonly workers: number
  /** In all workers together. */
  readonly threads: number
  /** Medians over the rounds; null where it does not run, or trains something else. */
  readonly examplesPerSecond: number | null
  readonly gflops: number | null
  readonly oursOverThis: Spread | null
  /** Ours on wasm alone: useful arithmetic as a share of the peak measured beside it. */
  readonly shareOfPeak: Spread | null
  /** From our losses on wasm over the first batches, in nats. */
  readonly largestLossDifference: number | null
  /** Why there is no speed; empty where there is. */
  readonly remark: string
}

export interface Tooling {
  readonly bench: BenchBrowser
  readonly machine: Machine
  /** Others are left out; ours on wasm never is. */
  readonly backends: readonly Backend[]
  /** A python with PyTorch. */
  readonly python: string | undefined
  readonly say: (line: string) => void
}

/** Measures one workload; the first row is ours on wasm. */
export async function measureTraining(name: WorkloadName, rounds: number, tooling: Tooling): Promise<{ rows: Row[]; peaks: number[] }> {
  const spec = workloads[name]
  await mkdir(tooling.bench.material, { recursive: true })
  await writeMaterial(spec, `${tooling.bench.material}/${name}`)
  const { layers, input } = networkOf(spec, packedDatasets[spec.dataset])
  const flops = usefulFlops(layers, input)
  const contenders = contendersFor(name, tooling.machine).filter(({ backend }, at) => at === 0 || tooling.backends.includes(backend))
  const results = new Map(contenders.map((contender) => [contender, new Results()]))
  for (let round = 0; round < rounds; round++) {
    for (const contender of orderOf(contenders, round)) {
      const own = results.get(contender) as Results
      // What does not run, or not rightly, is not tried again.
      if (own.remark) continue
      await own.add(() => attempt(name, contender, round, tooling))
      if (round === 0 && contender !== contenders[0]) own.compare(results.get(contenders[0] as Contender) as Results)
      tooling.say(
        `${name}, round ${round + 1} of ${rounds}: ${titleOf(contender)}: ${own.remark || `${own.speeds.at(-1)?.toFixed(0)} examples/s`}`,
      )
    }
  }
  const ours = results.get(contenders[0] as Contender) as Results
  const rows = contenders.map((contender): Row => {
    const { speeds, peaks, difference, remark } = results.get(contender) as Results
    const examplesPerSecond = remark || speeds.length === 0 ? null : spreadOf(speeds).median
    return {
      workload: name,
      engine: contender.engine,
      backend: contender.backend,
      workers: contender.workers,
      threads: contender.workers * contender.threadsEach,
      examplesPerSecond,
      gflops: examplesPerSecond === null ? null : (examplesPerSecond * flops) / 1e9,
      oursOverThis: remark ? null : ratioSpread(ours.speeds, speeds),
      shareOfPeak: ratioSpread(
        speeds.map((speed) => (speed * flops) / 1e9),
        peaks,
      ),
      largestLossDifference: difference,
      remark,
    }
  })
  return { rows, peaks: ours.peaks }
}

/** What a contender did, round by round. */
class Results {
  readonly speeds: number[] = []
  readonly peaks: number[] = []
  losses: readonly number[] = []
  difference: number | null = null
  remark = ''

  async add(run: () => Promise<Outcome>): Promise<void> {
    try {
      const { losses, examplesPerSecond, peakGflops } = await run()
      if (this.losses.length === 0) this.losses = losses
      this.speeds.push(examplesPerSecond)
      if (peakGflops !== null) this.peaks.push(peakGflops)
    } catch (error) {
      this.remark = `does not run: ${(error instanceof Error ? error.message : String(error)).replace('page.evaluate: Error: ', '').split('\n')[0]}`
    }
  }

  compare(ours: Results): void {
    if (this.remark) return
    this.difference = largestDifference(ours.losses, this.losses)
    if (!(this.difference <= curveTolerance)) this.remark = 'curves differ'
  }
}

function attempt(name: WorkloadName, contender: Contender, round: number, { bench, python }: Tooling): Promise<Outcome> {
  const steps = round === 0 ? curveSteps : 3
  if (contender.engine === 'pytorch') return measureNative(python as string, `${bench.material}/${name}`, steps, windowMs)
  const task: Task = { material: new URL(`material/${name}`, bench.page.url()).href, contender, curveSteps: steps, windowMs }
  return bench.page.evaluate((asked) => (window as unknown as BenchWindow).measure(asked), task)
}

/** Its last figures: how many workers, of how many threads. */
function titleOf({ engine, backend, workers, threadsEach }: Contender): string {
  return `${engine}, ${backend}, ${workers} × ${threadsEach}`
}
