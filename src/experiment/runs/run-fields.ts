// Every field of a run, with its default, unit, limits and a sentence of help.
// The page's controls, links, messages and the command line all come from this table.
import { datasets } from '../datasets/catalogue.ts'
import type { ChoiceField, NumberField, ValuesOf } from '../fields/field.ts'

const choice = <V extends string>(field: Omit<ChoiceField<V>, 'kind'>): ChoiceField<V> => ({ kind: 'choice', ...field })
const number = (field: Omit<NumberField, 'kind'>): NumberField => ({ kind: 'number', ...field })
const count = (field: Omit<NumberField, 'kind' | 'integer'>): NumberField => ({ kind: 'number', integer: true, ...field })

const mostImages = Math.max(...Object.values(datasets).map((set) => set.trainCount))

export const runFields = {
  dataset: choice({
    key: 'dataset',
    letter: 'd',
    values: ['mnist', 'fashion-mnist'],
    later: ['cifar-10', 'own'],
    default: 'mnist',
    help: 'The images that the network learns from.',
  }),
  n: count({ key: 'n', letter: 'n', min: 100, max: mostImages, default: 1000, unit: 'images', help: 'How many training images.' }),
  corruption: number({
    key: 'corruption',
    letter: 'c',
    min: 0,
    max: 1,
    default: 0,
    help: 'Probability that a label is redrawn uniformly over all classes; 1 means random labels.',
  }),
  pixels: choice({
    key: 'pixels',
    letter: 'p',
    values: ['original', 'shuffled', 'random', 'gaussian'],
    default: 'original',
    help: 'What is done to the images before the network sees them.',
  }),
  model: choice({
    key: 'model',
    letter: 'm',
    values: ['softmax', 'mlp-1x512', 'mlp-3x512', 'lenet', 'alexnet', 'inception'],
    default: 'mlp-1x512',
    help: 'The network.',
  }),
  width: number({
    key: 'width',
    letter: 'w',
    min: 0.002,
    max: 4,
    default: 1,
    help: 'Factor on the hidden units or channels of the network; .125 of 512 is 64.',
  }),
  weightDecay: number({
    key: 'weight-decay',
    letter: 'l',
    min: 0,
    max: 1,
    default: 0,
    help: 'Strength of the l2 penalty on the weights.',
  }),
  dropout: number({
    key: 'dropout',
    letter: 'o',
    min: 0,
    max: 0.95,
    default: 0,
    help: 'Share of hidden units silenced at random in every step.',
  }),
  augmentation: count({
    key: 'augmentation',
    letter: 'a',
    min: 0,
    max: 8,
    default: 0,
    bare: 2,
    unit: 'pixels',
    help: 'Pixels of random crop (and a random flip, except for digits); 0 is off.',
  }),
  earlyStopping: number({
    key: 'early-stopping',
    letter: 'h',
    min: 0,
    max: 0.5,
    default: 0,
    bare: 0.1,
    help: 'Share of the training images held out to choose when to stop; 0 is off.',
  }),
  batchNorm: choice({
    key: 'batch-norm',
    letter: 'q',
    values: ['as-defined', 'on', 'off'],
    default: 'as-defined',
    help: 'Batch normalisation; as the network is defined, unless set.',
  }),
  learningRate: number({
    key: 'learning-rate',
    letter: 'r',
    min: 1e-6,
    max: 10,
    default: 0.01,
    help: 'Step size of stochastic gradient descent.',
  }),
  momentum: number({
    key: 'momentum',
    letter: 'v',
    min: 0,
    max: 0.999,
    default: 0.9,
    help: 'Share of the last step that is carried into the next.',
  }),
  decay: number({
    key: 'decay',
    letter: 'g',
    min: 0.01,
    max: 1,
    default: 1,
    unit: 'per epoch',
    help: 'Factor on the learning rate after every epoch.',
  }),
  batchSize: count({ key: 'batch-size', letter: 'b', min: 1, max: 1000, default: 50, unit: 'images', help: 'Images per step.' }),
  epochs: count({ key: 'epochs', letter: 'e', min: 1, max: 2000, default: 100, help: 'The most epochs that a run may take.' }),
  stop: choice({
    key: 'stop',
    letter: 't',
    values: ['fit', 'epochs'],
    default: 'fit',
    help: 'Stop once every training image is answered as told, or only after all epochs.',
  }),
  seed: count({
    key: 'seed',
    letter: 's',
    min: 0,
    max: 2 ** 31 - 1,
    default: 1,
    help: 'The first seed: labels, batches and initial weights all follow from it.',
  }),
  seeds: count({ key: 'seeds', letter: 'z', min: 1, max: 20, default: 1, help: 'How many seeds to run, one after the first.' }),
} as const

/** The settings of one run, complete. Same spec, same labels, batches and initial weights. */
export type ExperimentSpec = ValuesOf<typeof runFields>
