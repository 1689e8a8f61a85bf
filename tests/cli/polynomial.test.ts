import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { polynomialCommand } from '../../src/cli/polynomial.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-polynomial-'))
const [json, csv] = [join(folder, 'polynomial.json'), join(folder, 'polynomial.csv')]
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())

test('each degree and seed is a fit: too few bend too little, as many as points go wild, many more do not', async () => {
  await polynomialCommand(['--degree', '3,19,150', '--penalty', 'order', '--seeds', '2', '--json', json, '--csv', csv])
  const { fits } = JSON.parse(readFileSync(json, 'utf8'))
  expect(fits).toHaveLength(6)
  for (const [few, many, more] of [fits.slice(0, 3), fits.slice(3)]) {
    expect(few.train).toBeGreaterThan(0.3)
    expect(many.train).toBeLessThan(1e-8)
    expect(more.train).toBeLessThan(1e-8)
    expect(many.test).toBeGreaterThan(1)
    expect(more.test).toBeLessThan(few.test)
    expect(more.coefficients).toHaveLength(151)
  }
  expect(readFileSync(csv, 'utf8').split('\n')[0]).toBe('seed,degree,train,test,roughness')
  expect(printed.join('\n').split('\n')).toHaveLength(7)
})

test.each([
  [['--degree', '0'], /^degree: expected a whole number from 1 to 500, got 0$/],
  [['--truth', 'circle'], /^truth: expected line, wave or noise, got "circle"$/],
  [['--n', '5'], /^--n: no such flag/],
])('%j is refused, and the message names the field', async (args, message) => {
  await expect(polynomialCommand(args)).rejects.toThrow(message)
})
