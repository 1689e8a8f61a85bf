// The steps of the chapter, in their order: what each is called, the pictures that stand by then, and those that it needs where room is scarce.
export type Picture = 'plane' | 'line' | 'matrix' | 'network'

interface Step {
  readonly name: string
  readonly title: string
  /** All that has been added so far. */
  readonly pictures: readonly Picture[]
  /** What the step speaks of: on a phone only these are shown. */
  readonly needed: readonly Picture[]
}

export const steps: readonly Step[] = [
  { name: 'points', title: 'Points with any labels', pictures: ['plane'], needed: ['plane'] },
  { name: 'line', title: 'Lay them on a line', pictures: ['plane', 'line'], needed: ['plane', 'line'] },
  { name: 'matrix', title: 'One equation a point', pictures: ['plane', 'matrix', 'line'], needed: ['matrix', 'line'] },
  { name: 'solve', title: 'One hinge at a time', pictures: ['plane', 'matrix', 'line'], needed: ['matrix', 'line'] },
  { name: 'function', title: 'Between the points', pictures: ['plane', 'matrix', 'line'], needed: ['plane', 'line'] },
  { name: 'network', title: 'It is a network', pictures: ['plane', 'matrix', 'line', 'network'], needed: ['network'] },
  { name: 'depth', title: 'Depth instead of width', pictures: ['network', 'plane', 'line'], needed: ['network', 'line'] },
  { name: 'images', title: 'Now real images', pictures: [], needed: [] },
]

/** The steps that others speak of by name, counted from 1. */
export const stepOf = { line: 2, solve: 4, function: 5, network: 6, depth: 7, images: 8 } as const
