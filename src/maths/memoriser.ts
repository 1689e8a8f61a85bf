// What a 1-nearest-neighbour classifier makes of corrupted labels: it repeats the label of whatever it has seen that looks most alike.

/**
 * Its expected test error when each training label is, with probability p, redrawn uniformly over all classes, and e0 is
 * its error with true labels (p and e0 in 0-1): it is right where the neighbour shows the class and kept its label, or
 * shows another and was redrawn to it. 0.9p of the labels change with ten classes.
 */
export function memoriserError(p: number, e0: number, classes: number): number {
  const changed = p * (1 - 1 / classes)
  return 1 - (1 - changed) * (1 - e0) - (p / classes) * e0
}

/** The error of guessing blindly. */
export const chanceError = (classes: number): number => 1 - 1 / classes
