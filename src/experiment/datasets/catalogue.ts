// The data sets' names, sizes and classes: what may be said of them before a byte is loaded.

import type { ImageShape } from '../../maths/image-shape.ts'

export interface DatasetInfo extends ImageShape {
  readonly title: string
  /** What one image shows, singular and plural, for sentences on the page. */
  readonly noun: readonly [one: string, many: string]
  /** Images packed for training and for testing. */
  readonly trainCount: number
  readonly testCount: number
  readonly classes: readonly string[]
  /** Whether an image's mirror image still shows its class. */
  readonly mirrors: boolean
  /** Names its bytes: the start of the SHA-256 over its parts' checksums. Runs on other bytes are not its own. */
  readonly digest: string
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const garments = ['T-shirt', 'trouser', 'pullover', 'dress', 'coat', 'sandal', 'shirt', 'sneaker', 'bag', 'boot'] as const

/** The sets that are packed with the page: every catalogue begins with them. */
export const packedDatasets = {
  mnist: {
    title: 'MNIST',
    noun: ['digit', 'digits'],
    height: 28,
    width: 28,
    channels: 1,
    trainCount: 8000,
    testCount: 2000,
    classes: digits,
    mirrors: false,
    digest: 'b3c23a7f570c',
  },
  'fashion-mnist': {
    title: 'Fashion-MNIST',
    noun: ['garment', 'garments'],
    height: 28,
    width: 28,
    channels: 1,
    trainCount: 10000,
    testCount: 2000,
    classes: garments,
    mirrors: true,
    digest: 'afb623773316',
  },
} as const satisfies Record<string, DatasetInfo>

export type DatasetName = keyof typeof packedDatasets

/** What is known of data sets, by name. On the page it is part of the state: sets of the reader's own join it there. */
export type Catalogue = Readonly<Record<DatasetName, DatasetInfo>>
