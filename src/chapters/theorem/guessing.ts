// Whether an accuracy on test images is more than guessing one of the classes gives.

/** Standard deviations above it, from which on it is no accident of the test images. */
const clearly = 3

/** accuracy: 0-1, of `count` images in `classes` classes. */
export function beatsGuessing(accuracy: number, count: number, classes: number): boolean {
  const guess = 1 / classes
  return accuracy - guess > clearly * Math.sqrt((guess * (1 - guess)) / count)
}
