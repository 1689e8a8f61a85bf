// The colours of tokens.css, measured by WCAG's contrast ratio in every theme.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const blocks = [...css.matchAll(/(:root[^{]*)\{([^}]*)\}/g)].map(([, selector = '', body = '']) => [selector.trim(), body] as const)
const declared = (selector: string): Record<string, string> =>
  Object.fromEntries(
    blocks
      .filter(([name]) => name === selector)
      .flatMap(([, body]) => [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value])),
  )
const base = declared(':root')
const projector = declared(':root[data-theme="projector"]')

type Theme = 'light' | 'dark' | 'projector'
function colourOf(theme: Theme, token: string): string {
  const text: string = (theme === 'projector' ? projector[token] : undefined) ?? base[token] ?? ''
  const alias = /^var\((--[\w-]+)\)$/.exec(text)?.[1]
  if (alias) return colourOf(theme, alias)
  const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(text) ?? [text, text, text]
  return (theme === 'dark' ? dark : light) ?? ''
}
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(theme: Theme, one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map((token) => luminance(colourOf(theme, token))).sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const states = ['unlearned', 'as-told', 'neither', 'truth', 'lie']
describe.each(['light', 'dark', 'projector'] as const)('tokens, %s theme', (theme) => {
  it.each([
    '--ink',
    '--soft-ink',
    '--truth',
    '--lie',
    '--unseen',
    '--construction',
    '--reference-text',
    '--shuffled',
    '--random-pixels',
    '--gaussian',
  ])('%s can be read on paper', (token) => {
    expect(contrast(theme, token, '--paper')).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['--ink', '--soft-ink'])('%s can be read on raised ground', (token) => {
    expect(contrast(theme, token, '--raised')).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['--reference', '--edge', '--filter-positive'])('%s is a visible mark on paper', (token) => {
    expect(contrast(theme, token, '--paper')).toBeGreaterThanOrEqual(3)
  })
  it.each(states)("the wall's %s digits stand out from their ground", (state) => {
    expect(contrast(theme, `--wall-${state}-ink`, `--wall-${state}-ground`)).toBeGreaterThanOrEqual(3)
  })
})

describe('tokens, projector theme', () => {
  it('sets every text at 24 px or more and every line at 3 px or more', () => {
    for (const [name, value] of Object.entries(projector)) {
      if (name.startsWith('--text-')) expect(16 * Number.parseFloat(value), name).toBeGreaterThanOrEqual(24)
      if (name.startsWith('--line-')) expect(Number.parseFloat(value), name).toBeGreaterThanOrEqual(3)
    }
  })
  it('leaves no text or line at the size for desks', () => {
    for (const name of Object.keys(base)) if (/^--(text|line)-/.test(name)) expect(Object.keys(projector)).toContain(name)
  })
})
