// Tables 1 and 4 of the paper: CIFAR-10, accuracy in percent, one run each.
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'

export interface PaperRow {
  readonly network: string
  readonly on: string
  /** Training and test accuracy with true labels, and with random ones; null where the paper has none. */
  readonly clean: readonly [train: number | null, test: number | null]
  readonly noisy: readonly [train: number | null, test: number | null]
}

const none = [null, null] as const

const paperRows: Readonly<Record<'inception' | 'alexnet' | 'mlp-3x512' | 'mlp-1x512', readonly PaperRow[]>> = {
  inception: [
    { network: 'Inception', on: 'weight decay + random crop, batch norm on', clean: [100, 89.05], noisy: none },
    { network: 'Inception', on: 'random crop, batch norm on', clean: [100, 89.31], noisy: [99.93, null] },
    { network: 'Inception', on: 'weight decay, batch norm on', clean: [100, 86.03], noisy: [100, null] },
    { network: 'Inception', on: 'all off, batch norm on', clean: [100, 85.75], noisy: [100, 9.78] },
    { network: 'Inception', on: 'weight decay, batch norm off', clean: [100, 83], noisy: none },
    { network: 'Inception', on: 'all off, batch norm off', clean: [100, 82], noisy: [100, 10.12] },
  ],
  alexnet: [
    { network: 'AlexNet', on: 'weight decay + random crop', clean: [99.9, 81.22], noisy: none },
    { network: 'AlexNet', on: 'random crop', clean: [99.82, 79.66], noisy: none },
    { network: 'AlexNet', on: 'weight decay (random labels: fails to converge)', clean: [100, 77.36], noisy: none },
    { network: 'AlexNet', on: 'all off', clean: [100, 76.07], noisy: [99.82, 9.86] },
  ],
  'mlp-3x512': [
    { network: 'MLP 3×512', on: 'weight decay', clean: [100, 53.35], noisy: [100, null] },
    { network: 'MLP 3×512', on: 'all off', clean: [100, 52.39], noisy: [100, 10.48] },
  ],
  'mlp-1x512': [
    { network: 'MLP 1×512', on: 'weight decay', clean: [99.8, 50.39], noisy: [99.21, null] },
    { network: 'MLP 1×512', on: 'all off', clean: [100, 50.51], noisy: [99.34, 10.61] },
  ],
}

/** The paper's rows for a network; for one that it does not have, those of the MLP with one hidden layer. */
export function paperRowsOf(model: ExperimentSpec['model']): readonly PaperRow[] {
  return paperRows[model === 'inception' || model === 'alexnet' || model === 'mlp-3x512' ? model : 'mlp-1x512']
}
