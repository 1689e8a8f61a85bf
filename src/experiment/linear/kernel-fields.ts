// The fields of a kernel machine: the images and labels of a run, and the kernel.
import type { Catalogue } from '../datasets/catalogue.ts'
import { choice, number } from '../fields/define.ts'
import type { Form } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'
import { imagesOf } from '../runs/spec.ts'

const kernelFields = {
  dataset: runFields.dataset,
  n: runFields.n,
  corruption: runFields.corruption,
  pixels: runFields.pixels,
  seed: runFields.seed,
  kernel: choice({
    key: 'kernel',
    letter: 'k',
    label: 'kernel',
    values: ['gaussian', 'gabor', 'ntk'],
    default: 'gaussian',
    help: 'How alike two images are: gaussian of their pixels, gaussian of their Gabor features, or as for an infinitely wide network.',
  }),
  gamma: number({
    key: 'gamma',
    letter: 'g',
    label: 'gamma',
    min: 1e-4,
    max: 10,
    default: 0.02,
    help: 'How fast likeness falls with the squared distance of two images, pixels being 0 to 1.',
  }),
  ridge: number({
    key: 'ridge',
    letter: 'r',
    label: 'ridge',
    min: 0,
    max: 1000,
    default: 0,
    help: 'Strength of the l2 penalty on the weights; 0 fits every label exactly, with the smallest weights that do.',
  }),
  constant: number({
    key: 'constant',
    letter: 'o',
    label: 'constant feature',
    min: 0,
    max: 100,
    default: 0,
    help: 'Value of one more feature, the same for every image: its square is added to the kernel; 0 is none.',
  }),
} as const

export const kernelForm = (catalogue: Catalogue): Form<typeof kernelFields> => ({
  fields: kernelFields,
  limits: [{ name: 'n', ...imagesOf(catalogue) }],
})
