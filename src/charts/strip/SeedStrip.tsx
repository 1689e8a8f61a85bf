// Seeds on one line: where each stands along an axis that several such lines share, so that one sees which overlap.
import type { Token } from '../figure/token.ts'
import './seed-strip.css'

export interface SeedStripProps {
  /** In the units of the axis; hollow for one that did not come there, and stands where it was given up. */
  readonly seeds: readonly { readonly seed: number; readonly at: number; readonly hollow: boolean }[]
  /** The axis goes from 0 to here. */
  readonly end: number
  readonly colour: Token
}

/** As wide as its place; for the eye alone, beside the same in words. */
export function SeedStrip({ seeds, end, colour }: SeedStripProps) {
  const [low, high] = [Math.min(...seeds.map(({ at }) => at)), Math.max(...seeds.map(({ at }) => at))]
  return (
    <svg className="seed-strip" aria-hidden="true" style={{ stroke: `var(${colour})`, fill: `var(${colour})` }}>
      <line className="seed-strip-axis" x1="0" x2="100%" y1="50%" y2="50%" />
      {seeds.length > 1 && <line className="seed-strip-reach" x1={share(low, end)} x2={share(high, end)} y1="50%" y2="50%" />}
      {seeds.map(({ seed, at, hollow }) => (
        <circle key={seed} className={hollow ? 'seed-strip-hollow' : 'seed-strip-dot'} cx={share(at, end)} cy="50%" />
      ))}
    </svg>
  )
}

const share = (at: number, end: number): string => `${(100 * Math.min(at, end)) / end}%`
