// The version of the engine's results.

/**
 * Raised whenever a change alters a curve (tests/engine/golden.test.ts says when it has to be). Kept runs carry the version that
 * trained them; those of another version are run anew, and never averaged with new ones.
 */
export const engineVersion = 1
