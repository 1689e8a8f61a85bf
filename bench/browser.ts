// Builds the benchmark's page, serves it, and opens it in a real Chromium.
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build, type InlineConfig, preview } from 'vite'
import { ensureChromium } from '../scripts/find-chromium.ts'

export interface BenchBrowser {
  readonly browser: Browser
  readonly page: Page
  /** Folder served as `material/`. */
  readonly material: string
  readonly close: () => Promise<void>
}

const root = join(import.meta.dirname, '..')

/** Without `gpu` no graphics card is asked for. */
export async function openBenchPage(gpu: boolean): Promise<BenchBrowser> {
  const outDir = mkdtempSync(join(tmpdir(), 'rote-bench-'))
  // Isolated, so that engines can share memory between threads.
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
  const config: InlineConfig = {
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    publicDir: join(root, 'public'),
    base: './',
    logLevel: 'error',
    build: { outDir, target: 'es2022', chunkSizeWarningLimit: 4000 },
    worker: { format: 'es' },
    preview: { port: 0, headers },
  }
  await build(config)
  const server = await preview(config)
  const browser = await launchChromium(gpu)
  const page = await browser.newPage()
  await page.goto(`http://localhost:${(server.httpServer.address() as AddressInfo).port}/`)
  await page.waitForFunction(() => 'measure' in window)
  return {
    browser,
    page,
    material: join(outDir, 'material'),
    close: async () => {
      await browser.close()
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}

function launchChromium(gpu: boolean): Promise<Browser> {
  const gpuFlags = ['--enable-unsafe-webgpu', '--enable-features=Vulkan', '--use-angle=vulkan', '--ignore-gpu-blocklist']
  return chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', ...(gpu ? gpuFlags : [])] })
}
