// Orders compared pair by pair, as Kendall's rank correlation does.

export interface PairCount {
  readonly right: number
  /** Pairs that can be told apart: ties do not count. */
  readonly total: number
}

/** How many pairs of an order stand as their values ascend. */
export function pairsInOrder<T>(order: readonly T[], value: (item: T) => number): PairCount {
  let right = 0
  let total = 0
  order.forEach((first, place) => {
    for (const second of order.slice(place + 1)) {
      const [a, b] = [value(first), value(second)]
      if (a === b) continue
      total++
      if (a < b) right++
    }
  })
  return { right, total }
}
