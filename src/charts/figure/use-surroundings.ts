// The measured surroundings of a drawing: its size in px, its type and line widths, and the theme's colours, kept up to date.

import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Token } from './token.ts'
import { watchSurroundings } from './watch-surroundings.ts'

export interface Surroundings {
  readonly width: number
  readonly height: number
  /** Device pixels per px. */
  readonly density: number
  /** In px. */
  readonly fontSize: number
  readonly fontFamily: string
  /** A token's length in px; the token must be written in px. */
  readonly length: (token: Token) => number
  /** A token's colour as a canvas can use it. */
  readonly colour: (token: Token) => string
}

/** What is drawn before anything is measured: on a server, and in the first render. */
const unmeasured: Surroundings = {
  width: 640,
  height: 264,
  density: 1,
  fontSize: 13,
  fontFamily: 'sans-serif',
  length: () => 2,
  colour: () => '#888',
}

/** Measures an element, and again whenever something around it changes. */
export function useSurroundings(ref: RefObject<HTMLElement | null>): Surroundings {
  const [surroundings, setSurroundings] = useState(unmeasured)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    // Out of sight (in a closed fold, say) it has no size: what was drawn stays.
    const measure = () => element.clientWidth > 0 && setSurroundings(measureSurroundings(element))
    measure()
    return watchSurroundings(element, (now) => (now ? flushSync(measure) : measure()))
  }, [ref])
  return surroundings
}

function measureSurroundings(element: HTMLElement): Surroundings {
  const style = getComputedStyle(element)
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    density: devicePixelRatio,
    fontSize: Number.parseFloat(style.fontSize),
    fontFamily: style.fontFamily,
    length: remember((token) => Number.parseFloat(style.getPropertyValue(token))),
    colour: remember((token) => resolveColour(element, token)),
  }
}

/** Style is asked once per token: an answer may cost a layout. */
function remember<T>(ask: (token: Token) => T): (token: Token) => T {
  const known = new Map<Token, T>()
  return (token) => {
    const answer = known.get(token) ?? ask(token)
    known.set(token, answer)
    return answer
  }
}

/**
 * A custom property's text may be `light-dark(...)`; only a real property computes to one colour. Where the reader's
 * system forces its own colours, a drawing keeps ours: they are what it says.
 */
function resolveColour(element: HTMLElement, token: Token): string {
  const { style } = element
  const before = [style.color, style.getPropertyValue(forced)] as const
  style.color = `var(${token})`
  style.setProperty(forced, 'none')
  const colour = getComputedStyle(element).color
  style.color = before[0]
  style.setProperty(forced, before[1])
  return colour
}

const forced = 'forced-color-adjust'
