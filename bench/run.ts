// The whole benchmark: which machine, which rounds, and what came of them.
import { cpus } from 'node:os'
import { openBenchPage } from './browser.ts'
import { measureSite } from './measure-site.ts'
import { measureTraining, type Row } from './measure-training.ts'
import { findPyTorch } from './native.ts'
import type { Options } from './options.ts'
import type { BenchWindow } from './page/page.ts'
import type { Report } from './report.ts'
import { spreadOf } from './rounds.ts'

/** Runs for minutes, in a Chromium of its own. `say` is told what has just been measured. */
export async function runBench({ workloads, backends, site, rounds, gpu }: Options, say: (line: string) => void): Promise<Report> {
  const python = await findPyTorch()
  const bench = await openBenchPage(gpu)
  try {
    const gpus = gpu ? await bench.page.evaluate(() => (window as unknown as BenchWindow).realGpus()) : []
    const machine = { cores: cpus().length, gpus, pytorch: python !== undefined }
    const rows: Row[] = []
    const peaks: number[] = []
    for (const name of workloads) {
      const measured = await measureTraining(name, rounds, { bench, machine, backends, python, say })
      rows.push(...measured.rows)
      // Those of the sweep are of all cores together.
      if (name !== 'sweep') peaks.push(...measured.peaks)
    }
    const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
    return {
      machine: `${cpus().length} cores of ${processor}, ${gpus.length > 0 ? gpus.join(' and ') : 'no GPU'}, Chromium ${bench.browser.version()}`,
      rounds,
      gemmPeakGflops: peaks.length > 0 ? spreadOf(peaks).median : null,
      rows,
      site: site ? await measureSite(bench.browser, bench.page, rounds, say) : null,
    }
  } finally {
    await bench.close()
  }
}
