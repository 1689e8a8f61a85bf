// Writes results where flags say: to files, or to standard output for `-`.
import { expectWritable, writeText } from './text-file.ts'
import { UsageError } from './usage-error.ts'

/** Where something goes, if it is wanted, and what. */
export type Output = readonly [target: string | undefined, text: () => string]

/** Writes all that is wanted: one that cannot be written does not keep the others from it. Throws a UsageError that names those. */
export async function writeAll(outputs: readonly Output[]): Promise<void> {
  const refused: string[] = []
  for (const [target, text] of outputs) {
    if (target === '-') process.stdout.write(text())
    else if (target !== undefined) await writeText(target, text()).catch(({ message }: Error) => void refused.push(message))
  }
  if (refused.length > 0) throw new UsageError(refused.join('; '))
}

/** Throws a UsageError for a target that could not be written, before hours of training go there. */
export async function expectTargets(targets: readonly (string | undefined)[]): Promise<void> {
  for (const target of targets) if (target !== undefined && target !== '-') await expectWritable(target)
}
