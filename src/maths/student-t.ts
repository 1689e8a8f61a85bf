// How sure a mean of few values is: Student's interval for the mean of a normal quantity of unknown spread.
import type { Spread } from './spread.ts'

/** Quantiles of Student's t at 97.5 % for 1, 2, 3 ... degrees of freedom, as any table has them. */
const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093,
] as const
/** Beyond the table: a little too wide, never too narrow. */
const last = 2.093

/** The 95 % interval for the mean; null for fewer than two values. */
export function meanInterval({ mean, sd, n }: Spread): readonly [low: number, high: number] | null {
  if (mean === null || sd === null || n < 2) return null
  const half = ((quantiles[n - 2] ?? last) * sd) / Math.sqrt(n)
  return [mean - half, mean + half]
}
