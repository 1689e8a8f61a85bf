// Whether the reader has asked for reduced motion: what would move is then at its end at once.
export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
