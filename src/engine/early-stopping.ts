// Early stopping: the epoch in which a network did best on the images held out, and what it was worth then.
import type { BestEpoch } from '../experiment/runs/checkpoint.ts'
import type { Evaluation } from '../experiment/runs/run-events.ts'
import type { Evaluated } from './evaluate.ts'
import type { Examiner } from './examiner.ts'
import type { Network } from './network.ts'
import type { Student } from './students.ts'

/** The weights of the best epoch are examined there and then, so that no copy of them has to be kept. */
export class EarlyStopping {
  /** `best`: what is known already of some. */
  constructor(private readonly best: Map<Student, BestEpoch>) {}

  /** Looks at an evaluation after a whole epoch; `students` are the models of `network`, in order. */
  async *watch(network: Network, students: readonly Student[], { points, epoch }: Evaluation, examiner: Examiner): Evaluated<void> {
    const heldOutAccuracies = points.map(({ point }) => point.heldOutAccuracy ?? 0)
    const isBetter = (student: Student, model: number) =>
      (heldOutAccuracies[model] as number) > (this.best.get(student)?.heldOutAccuracy ?? -1)
    if (!students.some(isBetter)) return
    const testAccuracies = yield* examiner.testAccuracies(network, students)
    students.forEach((student, model) => {
      if (!isBetter(student, model)) return
      this.best.set(student, {
        stoppedEpoch: epoch,
        heldOutAccuracy: heldOutAccuracies[model] as number,
        testAccuracy: testAccuracies[model] as number,
      })
    })
  }

  bestOf(student: Student): BestEpoch | undefined {
    return this.best.get(student)
  }
}
