// Compiles src/engine/kernels/wasm/assembly to build/kernels/relaxed.wasm and simd.wasm, unless they are newer than it.
import { mkdir, readdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = 'src/engine/kernels/wasm/assembly'
const builds = { relaxed: ['--enable', 'relaxed-simd'], simd: [] }

/** When a file was last changed, in milliseconds; 0 where there is none. */
async function changedAt(path: string): Promise<number> {
  return stat(`${root}${path}`).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

async function compile(name: string, features: string[]): Promise<void> {
  const { default: asc } = await import('assemblyscript/asc')
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--initialMemory', '0', '--enable', 'simd', ...features]
  const files = [`${sources}/index.ts`, '--baseDir', root, '--outFile', `build/kernels/${name}.wasm`]
  const { error, stderr } = await asc.main([...files, ...options])
  if (error) throw new Error(`build-kernels: ${name}: ${error.message}\n${stderr.toString()}`)
}

const inputs = [...(await readdir(`${root}${sources}`)).map((file) => `${sources}/${file}`), 'scripts/build-kernels.ts']
const newest = Math.max(...(await Promise.all(inputs.map(changedAt))))
await mkdir(`${root}build/kernels`, { recursive: true })
for (const [name, features] of Object.entries(builds)) {
  if ((await changedAt(`build/kernels/${name}.wasm`)) <= newest) await compile(name, features)
}
