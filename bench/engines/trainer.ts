// What every engine must offer, to be measured.
import type { Material } from '../material-file.ts'
import type { Contender } from '../workloads.ts'

export interface Trainer {
  /**
   * Goes on for so many batches, and waits until the device has finished them. Returns each batch's mean loss before its
   * step; an engine that is faster without telling may return none unless `tell` is set.
   */
  train(steps: number, tell: boolean): Promise<readonly number[]>
}

export type StartTrainer = (material: Material, contender: Contender) => Promise<Trainer>
