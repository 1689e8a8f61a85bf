// Kendall's rank correlation, tau-b: how far two quantities put the same things in the same order.
// M. G. Kendall, Biometrika 33, 1945, pages 239-251.

/** From -1 (opposite orders) to 1 (the same); pairs that tie in one are taken out of its count. null where one of them does not vary. */
export function kendallTau(x: readonly number[], y: readonly number[]): number | null {
  let [agreement, apartInX, apartInY] = [0, 0, 0]
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const dx = Math.sign((x[i] as number) - (x[j] as number))
      const dy = Math.sign((y[i] as number) - (y[j] as number))
      agreement += dx * dy
      apartInX += dx * dx
      apartInY += dy * dy
    }
  return apartInX === 0 || apartInY === 0 ? null : agreement / Math.sqrt(apartInX * apartInY)
}
