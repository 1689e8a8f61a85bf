// Files a command is told to read or write; the system's refusals become usage errors.
import { access, constants, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError } from './usage-error.ts'

/** Rejects with a {@link UsageError} that names the file and the reason. */
export const readText = (file: string): Promise<string> => readFile(file, 'utf8').catch(refusal(file, 'be read'))

/** Rejects with a {@link UsageError} that names the file and the reason. */
export const writeText = (file: string, text: string): Promise<void> => writeFile(file, text).catch(refusal(file, 'be written'))

/** Looks whether a file could be written, before any work is done for it. Rejects as {@link writeText} would. */
export async function expectWritable(file: string): Promise<void> {
  const known = await stat(file).catch(() => undefined)
  if (known?.isDirectory()) throw new UsageError(`${file}: cannot be written (a folder)`)
  await access(known ? file : dirname(file), constants.W_OK).catch(refusal(file, 'be written'))
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EISDIR: 'a folder',
  ENOTDIR: 'its folder is a file',
  EACCES: 'no permission',
  EROFS: 'no permission',
}

function refusal(file: string, deed: string): (error: NodeJS.ErrnoException) => never {
  return ({ code, message }) => {
    throw new UsageError(`${file}: cannot ${deed} (${reasons[code ?? ''] ?? message})`)
  }
}
