// Long computations in this process: how far they are, on standard error where that is a terminal, and what they cannot do.
import { finish, type Steps } from '../maths/linear/steps.ts'
import { percentText } from '../words/percents.ts'
import { UsageError } from './usage-error.ts'

const barWidth = 24

/** The result; `indefinite` says what to change where a matrix may not be factorised, and goes into the UsageError that is thrown then. */
export function computeHere<T>(steps: Steps<T>, indefinite?: string): T {
  const write = process.stderr.isTTY ? (text: string) => process.stderr.write(text) : () => {}
  try {
    return finish(steps, (share) => {
      const filled = Math.round(barWidth * share)
      write(`\r\x1b[K[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] ${percentText(Number(share.toFixed(2)))}`)
    })
  } catch (error) {
    if (indefinite && error instanceof Error && error.name === 'IndefiniteError')
      throw new UsageError(`${indefinite} (the matrix is ${error.message})`)
    throw error
  } finally {
    write('\r\x1b[K')
  }
}
