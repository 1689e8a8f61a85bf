// Which engine made a curve.

/**
 * A positive integer, raised by one when a change gives some settings another curve: other random draws, another order of
 * batches, another initial weight, other arithmetic than rounding explains, another default that a run's key leaves out.
 * Runs that are kept carry the version that made them, and those of different versions are never averaged: they are not
 * repetitions of one experiment. tests/engine/golden.test.ts fails where curves change and this does not.
 */
export const engineVersion = 1
