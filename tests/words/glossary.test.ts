import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { glossary } from '../../src/words/glossary.ts'

const source = join(import.meta.dirname, '..', '..', 'src')
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(chapters|app)\/.*\.tsx?$/.test(file))
  .map((file) => readFileSync(join(source, file), 'utf8'))

/** Names of the glossary that a file gives to its dotted words: in place, or by a table of `TermName`. */
const namesIn = (text: string): readonly string[] => [
  ...[...text.matchAll(/<Term\s+name="([^"]+)"/g)].map(([, name]) => name as string),
  ...(text.includes('TermName') ? [...text.matchAll(/: '([^']+)'/g)].map(([, name]) => name as string) : []),
  ...(text.includes("const deviation = 'standard deviation'") && text.includes('<Term name={deviation}') ? ['standard deviation'] : []),
]

const used = new Set(texts.flatMap(namesIn))

test.each(Object.keys(glossary))('“%s” is a dotted word somewhere on the page', (name) => {
  expect(used).toContain(name)
})

test('every explanation is a whole sentence', () => {
  for (const text of Object.values(glossary)) expect(text).toMatch(/^[A-Z].*\.$/)
})
