// How well a classifier does that looks up the most similar training image: measured, to hold the networks against.
import { argMax, concat, matMul, mul, slice, square, sub, sum, type Tensor1D, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core'
import type { Dataset } from '../../data/load.ts'
import { whitenImages } from '../../maths/whiten.ts'

/** Test images that are compared with all training images at once. */
const rowsAtOnce = 250

/** Share of all test images whose nearest of the first n training images, whitened as the networks see them, is of another class. */
export async function neighbourError(dataset: Dataset, n: number): Promise<number> {
  const [training, test] = await Promise.all([dataset.train(n), dataset.test()])
  const size = training.images.length / n
  const nearest = nearestNeighbours(whitenImages(training.images, n, size), whitenImages(test.images, test.count, size), size)
  const rows = await nearest.data<'int32'>()
  nearest.dispose()
  return rows.reduce((wrong, row, image) => wrong + (training.labels[row] === test.labels[image] ? 0 : 1), 0) / test.count
}

/** For each row of `asked` [count, size] the row of `seen` [n, size] at the least distance: |a - s|^2 is least where a s - |s|^2 / 2 is largest. */
export function nearestNeighbours(seen: Float32Array, asked: Float32Array, size: number): Tensor1D {
  return tidy(() => {
    const [known, all] = [seen, asked].map((rows) => tensor2d(rows, [rows.length / size, size])) as [Tensor2D, Tensor2D]
    const half = mul(sum(square(known), 1), 0.5)
    const parts: Tensor1D[] = []
    for (let first = 0; first < all.shape[0]; first += rowsAtOnce)
      parts.push(
        tidy(() => {
          const part = slice(all, [first, 0], [Math.min(rowsAtOnce, all.shape[0] - first), size])
          return argMax<Tensor1D>(sub(matMul(part, known, false, true), half), 1)
        }),
      )
    return parts.length === 1 ? (parts[0] as Tensor1D) : concat(parts)
  })
}
