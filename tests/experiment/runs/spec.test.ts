import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { Entry } from '../../../src/experiment/fields/form.ts'
import { runFields } from '../../../src/experiment/runs/run-fields.ts'
import { parseSpec, parseSpecStrictly, withField } from '../../../src/experiment/runs/spec.ts'

const defaults = defaultsOf(runFields)

test.each<[key: string, text: string, message: string]>([
  ['corruption', '1.4', 'corruption: expected 0 to 1, got 1.4'],
  ['corruption', '', 'corruption: expected 0 to 1, got nothing'],
  ['corruption', '0x1', 'corruption: expected 0 to 1, got "0x1"'],
  ['corruption', 'NaN', 'corruption: expected 0 to 1, got "NaN"'],
  ['corruption', '.123456', 'corruption: expected 0 to 1 with at most 5 significant digits, got .123456'],
  ['n', '-5', 'n: expected a whole number from 100 to 10000, got -5'],
  ['n', '9000', 'n: expected a whole number from 100 to 8000 (mnist has 8000 training images), got 9000'],
  ['n', '1e999', 'n: expected a whole number from 100 to 10000, got 1e999'],
  ['batch-size', '12.5', 'batch-size: expected a whole number from 1 to 1000, got 12.5'],
  ['model', 'toString', 'model: expected softmax, mlp-1x512, mlp-3x512, lenet, alexnet or inception, got "toString"'],
  ['nonsense', '1', 'nonsense: expected the name of a field, got "nonsense"'],
  ['__proto__', '1', '__proto__: expected the name of a field, got "__proto__"'],
  ['constructor', '1', 'constructor: expected the name of a field, got "constructor"'],
  ['batchSize', '10', 'batchSize: expected the name of a field, got "batchSize"'],
])('%s %s is refused, or falls back with the same message', (key, text, message) => {
  expect(() => parseSpecStrictly([[key, text]], packedDatasets)).toThrow(message)
  const { spec, notices } = parseSpec([[key, text]], packedDatasets)
  expect(notices).toMatchObject([{ field: key, message: expect.stringContaining(message) }])
  expect(spec).toEqual(text === '9000' ? { ...defaults, n: 8000 } : defaults)
  expect(({} as Record<string, unknown>)['1']).toBeUndefined()
})

test('words that are planned say so', () => {
  expect(() => parseSpecStrictly([['dataset', 'cifar-10']], packedDatasets)).toThrow('"cifar-10" (planned, not available yet)')
})

test('a batch is at most the training set', () => {
  const entries: Entry[] = [
    ['batch-size', '300'],
    ['n', '200'],
  ]
  expect(() => parseSpecStrictly(entries, packedDatasets)).toThrow('batch-size: expected a whole number from 1 to 200 (n is 200), got 300')
  expect(parseSpec(entries, packedDatasets).spec).toMatchObject({ n: 200, batchSize: 200 })
})

test('a field that is named twice keeps its first value and says so', () => {
  const { spec, notices } = parseSpec(
    [
      ['n', '200'],
      ['n', '300'],
    ],
    packedDatasets,
  )
  expect(spec.n).toBe(200)
  expect(notices[0]?.message).toBe('n: expected one value, got another one, "300"; the first is used')
})

test('a control sets one field through the same validator', () => {
  expect(withField(defaults, 'corruption', 0.1 + 0.2, packedDatasets)).toEqual({ spec: { ...defaults, corruption: 0.3 }, notices: [] })
  expect(withField({ ...defaults, n: 500 }, 'n', 'many', packedDatasets)).toMatchObject({ spec: { n: 500 }, notices: [{ field: 'n' }] })
  expect(withField({ ...defaults, batchSize: 500 }, 'n', 400, packedDatasets)).toMatchObject({
    spec: { n: 400, batchSize: 400 },
    notices: [{ field: 'batch-size' }],
  })
})

test('any text at all is read without throwing, and defaults are valid', () => {
  expect(
    parseSpecStrictly(
      Object.values(runFields).map((field) => [field.key, `${field.default}`]),
      packedDatasets,
    ),
  ).toEqual(defaults)
  const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', ...Object.values(runFields).map((field) => field.key)))
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.oneof(fc.string(), fc.double().map(String)))), (entries) => {
      const { spec } = parseSpec(entries, packedDatasets)
      expect(Object.keys(spec)).toEqual(Object.keys(defaults))
    }),
  )
})

test('every field has a letter of its own', () => {
  const letters = Object.values(runFields).map((field) => field.letter)
  expect(new Set(letters).size).toBe(letters.length)
  expect(letters.every((letter) => /^[a-z]$/.test(letter))).toBe(true)
})
