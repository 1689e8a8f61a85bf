// Labels as shapes and as words, the same in every picture.
import type { Mark } from '../../charts/theorem/LabelMark.tsx'
import { type LabelKind, labelValue } from '../../experiment/chapters/theorem-points.ts'
import { signedText } from '../../words/powers.ts'

/** Of the points' classes, by their shapes. */
export const classNames = ['circle', 'square', 'triangle'] as const

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
