// How wide a text is, and where it breaks.

import type { Surroundings } from './use-surroundings.ts'

let context: CanvasRenderingContext2D | null = null

/** Width of a text in px in the type of the drawing; an estimate where there is no canvas (on a server). */
export function textWidth(text: string, { fontSize, fontFamily }: Pick<Surroundings, 'fontSize' | 'fontFamily'>, weight = 400): number {
  if (typeof document === 'undefined') return text.length * fontSize * 0.58
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * fontSize * 0.58
  context.font = `${weight} ${fontSize}px ${fontFamily}`
  return context.measureText(text).width
}

/** Breaks a text at its spaces into lines that `width` says are no wider than `most`; a word alone may be. */
export function breakLines(text: string, most: number, width: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && width(longer) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
