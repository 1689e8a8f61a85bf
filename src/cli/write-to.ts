// Writes results where a flag says: to a file, or to standard output for `-`.
import { expectWritable, writeText } from './text-file.ts'

/** Throws a UsageError when the file cannot be written. */
export async function writeTo(target: string, text: string): Promise<void> {
  if (target === '-') process.stdout.write(text)
  else await writeText(target, text)
}

/** Throws a UsageError for a target that could not be written, before hours of training go there. */
export async function expectTargets(targets: readonly (string | undefined)[]): Promise<void> {
  for (const target of targets) if (target !== undefined && target !== '-') await expectWritable(target)
}
