// The steps of the chapter, in their order.
export const steps = [
  { name: 'points', title: 'Place points, and give them any labels' },
  { name: 'line', title: 'Lay them on a line' },
  { name: 'matrix', title: 'Lemma 1: the matrix is triangular' },
  { name: 'solve', title: 'One hinge at a time' },
  { name: 'function', title: 'What it does between the points' },
  { name: 'network', title: 'It is a network' },
  { name: 'depth', title: 'Depth instead of width' },
  { name: 'images', title: 'The same for real images' },
] as const
