// Which two images of one class look most alike.

/** Indices of the two of one class whose pixels point in the most similar direction (cosine), the earlier one first; null without two of one class. */
export function mostAlike(images: ArrayLike<number>, labels: ArrayLike<number>): readonly [number, number] | null {
  const size = images.length / labels.length
  const product = (a: number, b: number): number => {
    let sum = 0
    for (let i = 0; i < size; i++) sum += (images[a * size + i] as number) * (images[b * size + i] as number)
    return sum
  }
  const lengths = Array.from(labels, (_, index) => Math.sqrt(product(index, index)))
  let best: readonly [number, number] | null = null
  let highest = Number.NEGATIVE_INFINITY
  for (let b = 1; b < labels.length; b++)
    for (let a = 0; a < b; a++) {
      if (labels[a] !== labels[b]) continue
      const cosine = product(a, b) / ((lengths[a] as number) * (lengths[b] as number) || 1)
      if (cosine > highest) {
        highest = cosine
        best = [a, b]
      }
    }
  return best
}
