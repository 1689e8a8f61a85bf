// Which cells of a sweep can train side by side on one worker.
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { isConvolutional } from '../experiment/networks/models.ts'
import { memoryProblem } from '../experiment/runs/memory.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'

/** Models that train side by side on a GPU at the most; they are lost together when the page is left. */
const mostTogether = 8

/** The first cell and those that can train beside it: dense networks, equal but for seed and corruption, within the memory. */
export function nextTogether(cells: readonly ExperimentSpec[], catalogue: Catalogue): readonly ExperimentSpec[] {
  const [first] = cells
  if (!first || isConvolutional(first.model)) return cells.slice(0, 1)
  const common = ({ seed: _, corruption: __, ...rest }: ExperimentSpec): string => JSON.stringify(rest)
  const alike = cells.filter((cell) => common(cell) === common(first))
  let count = Math.min(mostTogether, alike.length)
  while (count > 1 && memoryProblem({ ...first, seeds: count }, catalogue[first.dataset])) count--
  return alike.slice(0, count)
}
