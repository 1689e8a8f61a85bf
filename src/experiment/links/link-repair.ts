// Finds the value of a link in what is left of it after mail filters, chat apps, phones and people had it.

/** A message with a link in it is shorter than this; the rest is not read. */
const longestText = 4000
/** A wrapper's address can hold parameters of the same name, but not many. */
const mostParameters = 8

/**
 * The values that a text may hold, the longest first, none if there is no link in it: lower case, in `[a-z0-9.-]`.
 * Where damage can be read in two ways both come; the check characters tell which is right.
 */
export function repairedValues(text: string): { values: string[]; notices: { field: 'link'; message: string }[] } {
  const cut = text.length > longestText
  const spaced = plain(text.slice(0, longestText))
  const joined = spaced.replace(/\s+/g, '')
  const found = [joined, spaced].flatMap(candidates).flatMap((value) => [upToFirstStranger(value), withoutStrangers(value)])
  const values = [...new Set(found.map(trimmed))].filter((value) => value !== '').sort((a, b) => b.length - a.length)
  const message = `link: expected at most ${longestText} characters, got ${text.length}; the rest is left out`
  return { values, notices: cut ? [{ field: 'link', message }] : [] }
}

/** Whether a text, such as a page's address, has our parameter at all, damaged or not. */
export function holdsLink(text: string): boolean {
  return parameter.test(plain(text.slice(0, longestText)))
}

/** Quotation marks, brackets and spaces may stand before it. */
const parameter = /(?:^|[?&#])[^a-z0-9?&#=:/.]*r=/

/** What follows each `r=`; a text that is no address or query is taken as the bare value. */
function candidates(text: string): string[] {
  const after = text.split(new RegExp(parameter, 'g')).slice(1).slice(-mostParameters)
  if (after.length > 0) return after.map((rest) => rest.split(/[&#?]/)[0] ?? '')
  return /[?=]|:\/\//.test(text) ? [] : [text.replace(/^[^a-z0-9]+/, '').split(/[&#]/)[0] ?? '']
}

/** Undoes encodings and look-alike characters. */
function plain(text: string): string {
  let decoded = text
    .replace(/=\r?\n/g, '') // soft line breaks of quoted-printable mail
    .replace(/=(2[0136DEF]|3D|3F|0D|0A)/gi, '%$1')
    .replace(/\r?\n[>\s]*/g, '\n') // marks of a quoted reply
  for (let layer = 0; layer < 4; layer++) decoded = unescaped(decoded)
  return decoded
    .normalize('NFKC') // full-width letters, ligatures, the ellipsis
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '') // soft hyphens, zero-width spaces
    .replace(/[\u2010-\u2015\u2043\u2212]/g, '-')
    .toLowerCase()
}

/** One layer of percent-encoding and of HTML entities. */
function unescaped(text: string): string {
  return text
    .replace(/&amp;/gi, '&')
    .replace(/&(?:shy|zwj|zwnj|zerowidthspace);/gi, '')
    .replace(/&(?:quot|apos|[lr][sd]quo|[sb]d?quo|[lr]s?aquo);/gi, '"')
    .replace(/&#(x[0-9a-f]{1,5}|\d{1,6});/gi, (_, code: string) => character(Number(`${/^x/i.test(code) ? '0' : ''}${code}`)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      new TextDecoder().decode(Uint8Array.from(run.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16))),
    )
}

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Without what opens before it, such as quotation marks. */
const upToFirstStranger = (value: string): string => /[a-z0-9][a-z0-9.-]*/.exec(value)?.[0] ?? ''

const withoutStrangers = (value: string): string => value.replace(/[^a-z0-9.-]+/g, '')

/** Without the full stop of the sentence around it, and with doubled dots as one. */
const trimmed = (value: string): string => value.replace(/^[.-]+|[.-]+$/g, '').replace(/\.{2,}/g, '.')
