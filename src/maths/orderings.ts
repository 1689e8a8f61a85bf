// Orders compared pair by pair, as Kendall's rank correlation does, where each thing is known by several samples.

/** With fewer samples of each, equals fall apart by chance too often to say anything: see {@link chanceApart}. */
export const leastSamples = 3

/** How often n samples of each of two equals do not overlap, 0-1: 2 n! n! / (2n)!, a third for two of each, a tenth for three. */
export function chanceApart(n: number): number {
  let chance = 2
  for (let i = 1; i <= n; i++) chance *= i / (n + i)
  return chance
}

/**
 * The one rule by which two things are told apart: -1 where every sample of the first lies below every one of the second,
 * 1 where above, 0 where they overlap or touch, or either has fewer than {@link leastSamples}. Infinity stands for what
 * never came: two that never came touch.
 */
export function toldApart(first: readonly number[], second: readonly number[]): -1 | 0 | 1 {
  if (Math.min(first.length, second.length) < leastSamples) return 0
  if (Math.max(...first) < Math.min(...second)) return -1
  return Math.max(...second) < Math.min(...first) ? 1 : 0
}

/** All pairs, each in one of the two: n (n - 1) / 2 together. */
export interface Pairs<T> {
  /** The lower one first. */
  readonly apart: readonly (readonly [T, T])[]
  /** In the order in which they were given. */
  readonly close: readonly (readonly [T, T])[]
}

export function pairsOf<T>(things: readonly T[], samples: (thing: T) => readonly number[]): Pairs<T> {
  const apart: (readonly [T, T])[] = []
  const close: (readonly [T, T])[] = []
  things.forEach((one, place) => {
    for (const other of things.slice(place + 1)) {
      const side = toldApart(samples(one), samples(other))
      if (side === 0) close.push([one, other])
      else apart.push(side < 0 ? [one, other] : [other, one])
    }
  })
  return { apart, close }
}

/** How many of the pairs that are told apart stand so in an order of the same things. */
export const rightIn = <T>(order: readonly T[], { apart }: Pairs<T>): number =>
  apart.filter(([lower, higher]) => order.indexOf(lower) < order.indexOf(higher)).length

/** The places, from 1, that a thing may have: more than one where it is not told apart from its neighbours. */
export function placesOf<T>(thing: T, count: number, { apart }: Pairs<T>): readonly [first: number, last: number] {
  const before = apart.filter(([, higher]) => higher === thing).length
  const after = apart.filter(([lower]) => lower === thing).length
  return [1 + before, count - after]
}
