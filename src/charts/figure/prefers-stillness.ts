// Whether the reader has asked for reduced motion: what would move is then at its end at once, as it is on a server.
export const prefersStillness = (): boolean => typeof matchMedia === 'undefined' || matchMedia('(prefers-reduced-motion: reduce)').matches
