// What a reader waits for, on the built site.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from '@playwright/test'
import { preview } from 'vite'
import { firstChapter } from '../src/experiment/chapters/table.ts'
import { defaultsOf } from '../src/experiment/fields/field.ts'
import { encodeLink, linkParameter } from '../src/experiment/links/permalink.ts'
import { runFields } from '../src/experiment/runs/run-fields.ts'
import type { BenchWindow } from './page/page.ts'
import { type Spread, spreadOf } from './rounds.ts'

export interface SiteFigures {
  /** From the visit's first request, with `Train` pressed as soon as it is there, until the first point of the curve is painted. */
  readonly coldStartMs: Spread
  /** From letting go of the slider, with a run finished before, until the first point of the new run is painted. */
  readonly sliderToPointMs: Spread
  /** The first chapter's run at p = 1, from its start to the last report: every training image answered as told. */
  readonly defaultRunSeconds: Spread
  /** The longest time between two frames while it trained. */
  readonly worstFrameMs: Spread
  /** Loaded until then, without and with gzip. */
  readonly kilobytes: number
  readonly kilobytesGzipped: number
  /** The most memory that the page's process, workers included, has held by the end of the first run. */
  readonly peakMegabytes: number | null
  /** The 18 models of Figure 1c on all cores, evaluations included. */
  readonly sweepSeconds: number
  /** Of them, how many answer every training image as told. */
  readonly sweepFitted: number
}

/** What the page notes of itself; see page/observe.js. */
interface Notes {
  /** When the first evaluation of each run was on the screen, and when each run's last report came, ms since navigation. */
  readonly painted: number[]
  readonly ended: number[]
  /** When the slider was let go. */
  readonly released: number[]
  /** Longest time between two frames since the last run began, ms. */
  worstFrame: number
}
type ObservedWindow = Window & { notes: Notes }

const root = join(import.meta.dirname, '..')
const releasesAVisit = 2

/** `benchPage`: see openBenchPage. Every round is a visit with nothing cached. */
export async function measureSite(browser: Browser, benchPage: Page, rounds: number, say: (line: string) => void): Promise<SiteFigures> {
  const outDir = mkdtempSync(join(tmpdir(), 'rote-site-'))
  await promisify(execFile)('npm', ['run', '-s', 'build', '--', '--outDir', outDir], { cwd: root })
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
  const server = await preview({ root, build: { outDir }, preview: { port: 0, headers } })
  try {
    const site = `http://localhost:${(server.httpServer.address() as AddressInfo).port}/`
    const visits: Visit[] = []
    for (let round = 0; round < rounds; round++) {
      visits.push(await visit(browser, site))
      say(`site, round ${round + 1} of ${rounds}: first point after ${visits.at(-1)?.coldStartMs.toFixed(0)} ms`)
    }
    const { seconds, trainAccuracies } = await benchPage.evaluate(() => (window as unknown as BenchWindow).trainSweep())
    say(`site, Figure 1c: ${seconds.toFixed(1)} s`)
    const last = visits.at(-1) as Visit
    return {
      coldStartMs: spreadOf(visits.map((one) => one.coldStartMs)),
      sliderToPointMs: spreadOf(visits.flatMap((one) => one.sliderToPointMs)),
      defaultRunSeconds: spreadOf(visits.map((one) => one.runSeconds)),
      worstFrameMs: spreadOf(visits.map((one) => one.worstFrameMs)),
      kilobytes: last.bytes / 1000,
      kilobytesGzipped: last.bytesGzipped / 1000,
      peakMegabytes: last.peakMegabytes,
      sweepSeconds: seconds,
      sweepFitted: trainAccuracies.filter((accuracy) => accuracy === 1).length,
    }
  } finally {
    await server.close()
    rmSync(outDir, { recursive: true })
  }
}

interface Visit {
  readonly coldStartMs: number
  readonly sliderToPointMs: number[]
  readonly runSeconds: number
  readonly worstFrameMs: number
  readonly bytes: number
  readonly bytesGzipped: number
  readonly peakMegabytes: number | null
}

async function visit(browser: Browser, site: string): Promise<Visit> {
  const others = await rendererIds(browser)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    await page.addInitScript({ path: join(import.meta.dirname, 'page', 'observe.js') })
    const link = encodeLink({ chapter: firstChapter, state: { ...defaultsOf(runFields), corruption: 1 } })
    await page.goto(`${site}?${linkParameter}=${link}`)
    await runsEnded(page, 1)
    const { painted, ended, worstFrame } = await notesOf(page)
    const bodies = await Promise.all(responses.map((response) => response.body().catch(() => Buffer.alloc(0))))
    const own = (await rendererIds(browser)).filter((id) => !others.includes(id))
    const peaks = (await Promise.all(own.map(peakMegabytes))).filter((peak) => peak !== null)
    for (let release = 0; release < releasesAVisit; release++) await moveSlider(page, release)
    const after = await notesOf(page)
    return {
      coldStartMs: painted[0] as number,
      runSeconds: ((ended[0] as number) - (painted[0] as number)) / 1000,
      worstFrameMs: worstFrame,
      sliderToPointMs: after.released.map((released, at) => (after.painted[at + 1] as number) - released),
      bytes: bodies.reduce((sum, body) => sum + body.length, 0),
      bytesGzipped: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
      peakMegabytes: peaks.length > 0 ? Math.max(...peaks) : null,
    }
  } finally {
    await context.close()
  }
}

/** Drags the slider to another place, lets go, and waits for the run that follows. */
async function moveSlider(page: Page, release: number): Promise<void> {
  const box = await page.locator('input[type=range]').first().boundingBox()
  if (!box) throw new Error('site: found no slider')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * (release % 2 === 0 ? 0.95 : 0.2), y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * (release % 2 === 0 ? 0.2 : 0.9), y, { steps: 10 })
  await page.mouse.up()
  await runsEnded(page, release + 2)
}

async function runsEnded(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => (window as unknown as ObservedWindow).notes.ended.length >= wanted, count, { timeout: 120_000 })
}

function notesOf(page: Page): Promise<Notes> {
  return page.evaluate(() => (window as unknown as ObservedWindow).notes)
}

/** The processes that run pages and their workers. */
async function rendererIds(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** The most physical memory that a process has held so far, in megabytes; null where the system does not tell as Linux does. */
async function peakMegabytes(processId: number): Promise<number | null> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8').catch(() => '')
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return kibibytes === undefined ? null : (Number(kibibytes) * 1024) / 1e6
}
