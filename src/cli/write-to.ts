// Writes results where a flag says: to a file, or to standard output for `-`.
import { writeFile } from 'node:fs/promises'
import { UsageError } from './usage-error.ts'

/** Throws a {@link UsageError} when the file cannot be written. */
export async function writeTo(target: string, text: string): Promise<void> {
  if (target === '-') {
    process.stdout.write(text)
    return
  }
  try {
    await writeFile(target, text)
  } catch (error) {
    throw new UsageError(`${target}: cannot be written (${error instanceof Error ? error.message : error})`)
  }
}
