import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kernelCommand } from '../../src/cli/kernel.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-kernel-'))
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())

async function fitted(...flags: string[]) {
  const file = join(folder, 'kernel.json')
  await kernelCommand(['--n', '200', ...flags, '--json', file])
  return JSON.parse(readFileSync(file, 'utf8'))
}

test('random labels are fitted to the last digit, with weights twice as long as for true ones, and say nothing of unseen images', async () => {
  const [told, random] = [await fitted(), await fitted('--corruption', '1')]
  expect(told).toMatchObject({ n: 200, trainError: 0, kernel: 'gaussian', gamma: 0.02, ridge: 0, corruption: 0 })
  expect(random.residual).toBeLessThan(1e-8)
  expect(random.norm).toBeGreaterThan(1.5 * told.norm)
  expect(told.testError).toBeLessThan(0.25)
  expect(random.testError).toBeGreaterThan(0.8)
})

test('a ridge makes the weights shorter and the fit worse', async () => {
  const [plain, held] = [await fitted(), await fitted('--ridge', '.5')]
  expect(held.norm).toBeLessThan(plain.norm)
  expect(held.residual).toBeGreaterThan(0.05)
})

test('the figures are printed, and go to a CSV of one line', async () => {
  const file = join(folder, 'kernel.csv')
  await kernelCommand(['--n', '100', '--csv', file])
  expect(printed.join('\n')).toMatch(/^images +100 of mnist\ntest error +\d+\.\d\s%\n/)
  const [head, line, ...more] = readFileSync(file, 'utf8').trim().split('\n')
  expect(head).toMatch(/^n,testError,trainError,norm,residual,seconds,dataset,/)
  expect(line).toMatch(/^100,0\.\d+,0,/)
  expect(more).toEqual([])
})

test.each([
  [['--kernel', 'cosine'], /^kernel: expected gaussian, gabor or ntk, got "cosine"$/],
  [['--n', '99'], /^n: expected a whole number from 100 to \d+, got 99$/],
  [['--dataset', 'mnist', '--n', '9000'], /^n: expected .* 8000 \(mnist has 8000 training images\), got 9000$/],
  [['--gamma', '0'], /^gamma: expected 0\.0001 to 10, got 0$/],
  [['--momentum', '0'], /^--momentum: no such flag/],
  [['1.by-heart'], /^"1.by-heart": expected fields as --name value$/],
  [['--json', '/no/such/folder/file.json'], /file\.json: cannot be written/],
])('%j is refused, and the message names the field', async (args, message) => {
  await expect(kernelCommand(args)).rejects.toThrow(message)
})

test('the command line exits with 2 and one line', () => {
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'rote', '--', 'kernel', '--ridge', 'x'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr.trim()).toBe('ridge: expected 0 to 1000, got "x"')
})
