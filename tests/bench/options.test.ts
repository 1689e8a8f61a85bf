import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { parseOptions } from '../../bench/options.ts'
import { backends, workloadNames } from '../../bench/workloads.ts'

test('without options everything is measured, in seven rounds', () => {
  const all = { workloads: workloadNames, site: true, backends, rounds: 7, gpu: false, json: undefined }
  expect(parseOptions([])).toEqual(all)
})

test('parts, backends and rounds can be chosen', () => {
  const chosen = parseOptions(['--only', 'lenet,site', '--backends=native', '--rounds', '3', '--gpu', '--json', '-'])
  expect(chosen).toEqual({ workloads: ['lenet'], site: true, backends: ['native'], rounds: 3, gpu: true, json: '-' })
})

test.each([
  [['--only', 'lenet,vgg'], 'only: expected mlp-128, '],
  [['--backends', 'metal'], 'backends: expected wasm, webgpu, webgl, cpu or native, got "metal"'],
  [['--rounds', '0'], 'rounds: expected a whole number from 1 to 100, got "0"'],
  [['--nonsense'], "bench: Unknown option '--nonsense'"],
])('%j is refused with the reason', (args, message) => {
  expect(() => parseOptions(args)).toThrow(message)
})

test('the program says how it is used, and what was wrong in one line with exit code 2', () => {
  const bench = (...args: string[]) => spawnSync('npm', ['run', '-s', 'bench', '--', ...args], { encoding: 'utf8' })
  expect(bench('--help').stdout).toMatch(/^npm run -s bench -- \[options\]/)
  const refused = bench('--json', '/no/such/folder/figures.json')
  expect(refused).toMatchObject({
    status: 2,
    stdout: '',
    stderr: '/no/such/folder/figures.json: cannot be written (no such file or folder)\n',
  })
})
