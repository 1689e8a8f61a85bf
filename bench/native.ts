// Native PyTorch on the same machine, where a python3 has it: the limit that a browser is held against.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Outcome } from './page/conversation.ts'

const execute = promisify(execFile)
const script = join(import.meta.dirname, 'native.py')
/** Debian's own python has Debian's PyTorch, whichever python comes first. */
const pythons = ['python3', '/usr/bin/python3']

/** One thread, and OpenBLAS left to choose its own kernels. */
function environment(): NodeJS.ProcessEnv {
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...rest } = process.env
  return { ...rest, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
}

/** The first python that has PyTorch. */
export async function findPyTorch(): Promise<string | undefined> {
  for (const python of pythons) {
    const found = await execute(python, ['-c', 'import torch']).then(
      () => true,
      () => false,
    )
    if (found) return python
  }
  return undefined
}

export async function measureNative(python: string, material: string, curveSteps: number, windowMs: number): Promise<Outcome> {
  const { stdout } = await execute(python, [script, material, String(curveSteps), String(windowMs / 1000)], { env: environment() })
  return { ...(JSON.parse(stdout) as Omit<Outcome, 'peakGflops'>), peakGflops: null }
}
