// Chapter 5, Theorem 1, by hand: the reader builds a network that fits any labels.
export function Theorem() {
  return <article className="chapter theorem" />
}
