// Labels as shapes and as words, the same in every picture.
import type { Mark } from '../../charts/theorem/LabelMark.tsx'
import { type LabelKind, labelValue } from '../../experiment/chapters/theorem-points.ts'

const classNames = ['circle', 'square', 'triangle'] as const

/** +1 is a full circle, -1 an open square; classes have a shape each; a number is a diamond, full above zero and larger the farther from it. */
export function markOf(kind: LabelKind, label: number): Mark {
  const value = labelValue(kind, label)
  switch (kind) {
    case 'signs':
      return value > 0 ? { shape: 'circle', filled: true, size: 1 } : { shape: 'square', filled: false, size: 1 }
    case 'classes':
      return { shape: classNames[value] ?? 'circle', filled: value === 0, size: 1 }
    case 'reals':
      return { shape: 'diamond', filled: value > 0, size: 0.7 + 0.35 * Math.abs(value) }
    default:
      return kind satisfies never
  }
}

/** `+1`, `class 2`, `−0.35`. */
export function labelText(kind: LabelKind, label: number): string {
  const value = labelValue(kind, label)
  return kind === 'classes' ? (classNames[value] ?? '') : signedText(value)
}

/** A number with its sign, to two decimals at the most, or in powers of ten where it is large or small. */
export function signedText(value: number): string {
  return `${value > 0 ? '+' : ''}${numberText(value)}`
}

/** With a true minus sign; at most two decimals, powers of ten beyond 10,000 and below 0.01. */
export function numberText(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value)) return 'beyond its precision'
  const isPlain = size === 0 || (size >= 0.01 && size < 1e4)
  const text = isPlain ? String(Number(value.toFixed(2))) : powerText(value)
  return text.replace('-', '\u2212')
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function powerText(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(1).split('e')
  const power = Number(exponent)
  const raised = String(Math.abs(power)).replace(/\d/g, (digit) => superscripts[Number(digit)] ?? '')
  return `${digits} × 10${power < 0 ? '⁻' : ''}${raised}`
}
