import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

function rote(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'rote', '--', ...args], { encoding: 'utf8' })
  return { code: status, out: stdout.trim(), complaint: stderr.trim().split('\n').at(-1) ?? '', err: stderr }
}

test('settings become a link, and the link those settings', () => {
  const { out } = rote('link', '--n=900', '--corruption', '.45', '--site', 'https://example.org/')
  expect(out).toBe(`https://example.org/?r=${out.split('=')[1]}`)
  expect(JSON.parse(rote('link', out).out)).toMatchObject({
    chapter: 'by-heart',
    spec: { n: 900, corruption: 0.45, seeds: 1 },
    notices: [],
  })
})

test('a damaged link is read, with its notices', () => {
  const { code, out } = rote('link', '1.by-heart.n-900')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ spec: { n: 900 }, notices: [{ field: 'link' }] })
})

test.each([
  [['link', '--n', '-5'], 'n: expected a whole number from 100 to 10000, got -5'],
  [['link', '--model', 'toString'], 'model: expected'],
  [['link', '--nonsense', '1'], '--nonsense: no such flag'],
  [['link', '--seeds'], 'seeds: expected a whole number from 1 to 20, got nothing'],
  [['link', '--dataset', 'cifar-10'], 'dataset: expected mnist or fashion-mnist, got "cifar-10" (planned'],
  [['link', '?r=1', '--n', '200'], 'expected either one link or fields'],
  [['nonsense'], 'command: expected'],
])('%j exits with 2 and one line', (args, message) => {
  const { code, out, complaint, err } = rote(...args)
  expect(code).toBe(2)
  expect(complaint).toContain(message)
  expect(err).not.toMatch(/\n\s+at /)
  expect(out).toBe('')
})

test('a flag without a value means its usual strength', () => {
  expect(rote('link', '--augmentation', '--early-stopping', '--n', '200').out).toContain('augmentation-2.early-stopping-1e-1.')
})

test('help lists the commands, and each field with its default', () => {
  expect(rote('--help').out).toContain('theorem')
  expect(rote('link', '--help').out).toContain('--batch-size')
})
