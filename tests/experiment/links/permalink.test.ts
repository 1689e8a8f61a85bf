import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { holdsLink } from '../../../src/experiment/links/link-repair.ts'
import { decodeLink, encodeLink, linkLimit } from '../../../src/experiment/links/permalink.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'
import frozen from '../frozen-links.json' with { type: 'json' }
import { validSpec } from '../runs/specs.ts'

const defaults = defaultsOf(runFields)
const state: ExperimentSpec = { ...defaults, n: 900, corruption: 0.45, model: 'mlp-3x512', seeds: 2 }
const value = encodeLink({ chapter: 'by-heart', state })
const address = `https://example.org/rote/?r=${value}`
const whole = { chapter: 'by-heart', state, notices: [] }

test('links that were ever handed out open to the same for ever', () => {
  for (const { link, chapter, spec } of frozen) {
    const opened = decodeLink(link, packedDatasets)
    expect(opened).toMatchObject({ chapter, notices: [] })
    expect(opened.state).toMatchObject(spec)
  }
})

test('a link is readable', () => {
  expect(value).toBe('1.by-heart.n-900.corruption-45e-2.model-mlp-3x512.seeds-2.kvx')
})

test('every setting fits into a short link of safe characters, and comes back exactly', () => {
  fc.assert(
    fc.property(validSpec, (spec) => {
      const link = encodeLink({ chapter: 'by-heart', state: spec })
      expect(link).toMatch(/^1\.[A-Za-z0-9.-]*[A-Za-z0-9]$/)
      expect(link).not.toContain('--')
      expect(link.length).toBeLessThan(linkLimit)
      expect(decodeLink(link, packedDatasets)).toEqual({ chapter: 'by-heart', state: spec, notices: [] })
    }),
    { numRuns: 500 },
  )
})

test('the longest setting that is planned fits too', () => {
  const longest = Object.fromEntries(
    Object.entries(runFields).map(([name, field]) => {
      if (field.kind === 'number') return [name, field.integer ? field.max : 1.2345e-12]
      const words: readonly string[] = [...field.values, ...('later' in field ? (field.later ?? []) : [])]
      return [name, words.filter((word) => word !== field.default).reduce((a, b) => (b.length > a.length ? b : a))]
    }),
  ) as unknown as ExperimentSpec
  expect(encodeLink({ chapter: 'by-heart', state: longest }).length).toBeLessThan(linkLimit)
})

const encoded = encodeURIComponent(address)
test.each<[what: string, damaged: string]>([
  ['nothing', address],
  ['a bare value', value],
  ['a query', `?r=${value}`],
  ['percent-encoding', encoded],
  ['percent-encoding, twice', encodeURIComponent(encoded)],
  ['encoded dots and hyphens', address.replaceAll('.', '%2E').replaceAll('-', '%2D')],
  ['an encoded parameter', address.replace('?r=', '%3Fr%3D')],
  ['HTML entities', `https://example.org/?a=1&amp;r=${value}&amp;utm_source=mail`],
  ['an encoded fragment', `${address}%23top%26utm_medium%3Dsocial`],
  ['quoted-printable', address.replace('=', '=3D').replace('corruption', 'corr=\r\nuption')],
  ['line breaks', address.replace('corruption', 'corr\r\n  uption')],
  ['a quoted reply', `> ${address.replace('corruption', 'corr\n> uption')}`],
  ['spaces inside', address.replaceAll('.', '. ')],
  ['words around it', `Look: ${address} and tell me.`],
  ['zero-width characters', address.replaceAll('-', '-\u200b').replaceAll('.', '\u2060.')],
  ['soft hyphens', address.replace('corruption', 'cor\u00adrup\u00adtion')],
  ['en dashes', address.replaceAll('-', '\u2013')],
  ['non-breaking hyphens', address.replaceAll('-', '\u2011')],
  ['minus signs', address.replaceAll('-', '\u2212')],
  ['an ellipsis', `${address}\u2026`],
  ['a full stop', `${address}.`],
  ['brackets', `(see <${address}>).`],
  ['Markdown', `[this run](${address})`],
  ['quotes', `\u201c${address}\u201d!`],
  ['quotes around the value', `"${value}",`],
  ['capitals', address.toUpperCase()],
  ['small letters', address.toLowerCase()],
  ['tracking', `${address}&utm_source=chat&fbclid=abc123`],
  ['tracking in front', address.replace('?', '?utm_source=chat&')],
  ['Slack', `<${address}|${address}>`],
  ['a safe link', `https://nam02.safelinks.protection.outlook.com/?url=${encoded}&amp;data=05%7C01%7C&amp;r=7`],
  ['a redirect', `https://www.google.com/url?q=${encoded}&sa=D`],
  ['full-width characters', value.replaceAll('.', '\uff0e')],
])('damage is undone: %s', (_, damaged) => {
  expect(decodeLink(damaged, packedDatasets)).toEqual(whole)
})

const marks: readonly (readonly [opens: string, closes: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['\\"', '\\"'],
  ['\u201e', '\u201c'],
  ['\u2018', '\u2019'],
  ['\u00ab\u00a0', '\u00a0\u00bb'],
  ['\u2039', '\u203a'],
  ['\u300c', '\u300d'],
  ['\uff02', '\uff02'],
  ['&quot;', '&quot;'],
  ['&#34;', '&#x22;'],
  ['&bdquo;', '&ldquo;'],
  ['&laquo;', '&raquo;'],
  ['%22', '%22'],
  ['%E2%80%9C', '%E2%80%9D'],
  ['\u201c', '\u201d, as it says there'],
]
test.each(marks)('marks around a link, or around a part of it, are left out: %s%s', (opens, closes) => {
  for (const quoted of [
    `${opens}${address}${closes}`,
    `${opens}?r=${value}${closes}`,
    `${opens}r=${value}${closes}`,
    `${opens}${value}${closes}`,
    `https://example.org/rote/?r=${opens}${value}${closes}`,
    `https://example.org/rote/?r=${opens}${value}${closes}&utm_source=chat`,
    `https://example.org/rote/?${opens}r=${value}${closes}`,
    `<a href=${opens}${address}${closes}>this run</a>`,
  ]) {
    expect(decodeLink(quoted, packedDatasets), quoted).toEqual(whole)
    if (quoted.includes('r=')) expect(holdsLink(quoted), quoted).toBe(true)
  }
})

test('a link that was cut off says so, and keeps what it still says', () => {
  expect(decodeLink(address.slice(0, address.indexOf('.model')), packedDatasets)).toMatchObject({
    state: { ...defaults, n: 900, corruption: 0.45 },
    notices: [{ field: 'link', message: expect.stringContaining('cut off') }],
  })
})

test.each<[link: string, field: string, message: string]>([
  ['', 'link', 'link: expected an address with ?r=..., got nothing'],
  ['https://example.org/?utm_source=x', 'link', 'link: expected an address with ?r=...'],
  ['2.by-heart.n-900.colour-red.xxxx', 'link', 'link: version 2 is newer than this page; what can be read is used'],
  ['1.one-number.n-900.abc', 'chapter', 'got "one-number" (planned, not available yet); by-heart is opened'],
  ['1.toString.n-900.abc', 'chapter', 'got "tostring"; by-heart is opened'],
  ['1.n-900.abc', 'chapter', 'got "n-900"; by-heart is opened'],
  ['1.by-heart.n-900.constructor-1.abc', 'constructor', 'constructor: expected the name of a field, got "constructor"; it is left out'],
  ['1.by-heart.n-900.corruption-14e-1.abc', 'corruption', 'corruption: expected 0 to 1, got 14e-1; 0 is used'],
])('%s names what could not be read', (link, field, message) => {
  const { notices, state: opened } = decodeLink(link, packedDatasets)
  expect(notices).toContainEqual(expect.objectContaining({ field, message: expect.stringContaining(message) }))
  expect(opened).toMatchObject({ n: link.includes('900') ? 900 : 1000 })
})

test('a text that is too long is cut, with a notice', () => {
  expect(decodeLink(`${address}&x=${'y'.repeat(5000)}`, packedDatasets)).toMatchObject({ state, notices: [{ field: 'link' }] })
})

test('no damage to a good link goes unnoticed', () => {
  const mutation = fc.tuple(
    fc.nat(),
    fc.constantFrom('insert', 'replace', 'remove', 'swap', 'cut'),
    fc.constantFrom(...'0179abehnrx.-_%&=+ #\u00ad\u2013'),
  )
  fc.assert(
    fc.property(validSpec, fc.array(mutation, { minLength: 1, maxLength: 4 }), (spec, mutations) => {
      const link = encodeLink({ chapter: 'by-heart', state: spec })
      const { notices, state: opened } = decodeLink(mutations.reduce(mutate, link), packedDatasets)
      if (notices.length === 0) expect(opened).toEqual(spec)
      for (const notice of notices) expect(notice.message.startsWith(`${notice.field}: `)).toBe(true)
    }),
    { numRuns: 2500, seed: 1 },
  )
})

function mutate(text: string, [place, how, character]: [number, string, string]): string {
  const at = place % (text.length + 1)
  if (how === 'cut') return text.slice(0, at)
  const middle =
    how === 'remove'
      ? ''
      : how === 'insert'
        ? character + text.slice(at, at + 1)
        : how === 'swap'
          ? (text[at + 1] ?? '') + (text[at] ?? '')
          : character
  return text.slice(0, at) + middle + text.slice(at + (how === 'swap' ? 2 : 1))
}

test('garbage never throws and always has a notice', () => {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.stringMatching(/^[?&=]?r?=?[a-z0-9.%&;#=-]{0,200}$/),
    fc
      .array(fc.constantFrom('?r=', '%25', '&amp;', '1.', 'by-heart.', 'n-', '__proto__', '.', '&#65;', '%ff', '=\n'))
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(garbage, (text) => decodeLink(text, packedDatasets).notices.length > 0),
    { numRuns: 2000, seed: 1 },
  )
})

test('an address holds a link only if our parameter is in it', () => {
  expect(holdsLink(address)).toBe(true)
  expect(holdsLink('https://example.org/?utm_source=a%26r%3D1.by-heart')).toBe(true)
  expect(holdsLink('https://example.org/?utm_source=mail&bar=1')).toBe(false)
})
