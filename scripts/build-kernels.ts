// Compiles src/engine/kernels/wasm/assembly to build/kernels/relaxed.wasm and simd.wasm.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('..', import.meta.url))
const builds = { relaxed: ['--enable', 'relaxed-simd'], simd: [] }

await mkdir(`${root}build/kernels`, { recursive: true })
for (const [name, features] of Object.entries(builds)) {
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--initialMemory', '0', '--enable', 'simd', ...features]
  const { error, stderr } = await asc.main([
    'src/engine/kernels/wasm/assembly/index.ts',
    '--baseDir',
    root,
    '--outFile',
    `build/kernels/${name}.wasm`,
    ...options,
  ])
  if (error) {
    process.stderr.write(`build-kernels: ${name}: ${error.message}\n${stderr.toString()}`)
    process.exit(1)
  }
}
