// The steps of the chapter, in their order, each with the pictures that it speaks of: where there is no room for all, only these are shown.
export type Picture = 'plane' | 'line' | 'matrix' | 'network'

interface Step {
  readonly name: string
  readonly title: string
  readonly pictures: readonly Picture[]
}

export const steps: readonly Step[] = [
  { name: 'points', title: 'Place points, and give them any labels', pictures: ['plane', 'line'] },
  { name: 'line', title: 'Lay them on a line', pictures: ['plane', 'line'] },
  { name: 'matrix', title: 'Lemma 1: the matrix is triangular', pictures: ['matrix', 'line'] },
  { name: 'solve', title: 'One hinge at a time', pictures: ['matrix', 'line'] },
  { name: 'function', title: 'What it does between the points', pictures: ['plane', 'line'] },
  { name: 'network', title: 'It is a network', pictures: ['line', 'network'] },
  { name: 'depth', title: 'Depth instead of width', pictures: ['line', 'network'] },
  { name: 'images', title: 'The same for real images', pictures: [] },
]
