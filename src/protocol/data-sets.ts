// The data sets as a trainer and its workers come to know them.
import type { Catalogue } from '../experiment/datasets/catalogue.ts'

export interface DataSets {
  /** Where the packed ones lie: the address of a folder, as its workers see it. */
  readonly url: string
  /** What is known of all of them now. */
  readonly catalogue: () => Catalogue
}
