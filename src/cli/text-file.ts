// Files a command is told to read or write; the system's refusals become usage errors.
import { readFile, writeFile } from 'node:fs/promises'
import { UsageError } from './usage-error.ts'

/** Rejects with a {@link UsageError} that names the file and the reason. */
export const readText = (file: string): Promise<string> => readFile(file, 'utf8').catch(refuse)

/** Rejects with a {@link UsageError} that names the file and the reason. */
export const writeText = (file: string, text: string): Promise<void> => writeFile(file, text).catch(refuse)

function refuse(error: Error): never {
  throw new UsageError(error.message)
}
