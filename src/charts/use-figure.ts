// The measured surroundings of a drawing: its size in px, its type and line widths, and the theme's colours, kept up to date.

import { type RefObject, useLayoutEffect, useState } from 'react'
import type { ColourToken } from './line-series.ts'

export interface Figure {
  readonly width: number
  readonly height: number
  /** Device pixels per px. */
  readonly density: number
  /** In px. */
  readonly fontSize: number
  readonly fontFamily: string
  readonly lineMain: number
  readonly lineThin: number
  /** A token's colour as a canvas can use it. */
  readonly colour: (token: ColourToken) => string
}

/** What is drawn before anything is measured: on a server, and in the first render. */
const unmeasured: Figure = {
  width: 640,
  height: 264,
  density: 1,
  fontSize: 13,
  fontFamily: 'sans-serif',
  lineMain: 2.25,
  lineThin: 1.25,
  colour: () => '#888',
}

/** Measures an element, and again whenever its size, the theme or the fonts change. */
export function useFigure(ref: RefObject<HTMLElement | null>): Figure {
  const [figure, setFigure] = useState(unmeasured)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setFigure(measureFigure(element))
    measure()
    const size = new ResizeObserver(measure)
    size.observe(element)
    const theme = new MutationObserver(measure)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', measure)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      size.disconnect()
      theme.disconnect()
      dark.removeEventListener('change', measure)
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [ref])
  return figure
}

function measureFigure(element: HTMLElement): Figure {
  const style = getComputedStyle(element)
  const px = (token: ColourToken) => Number.parseFloat(style.getPropertyValue(token))
  const colours = new Map<ColourToken, string>()
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    density: devicePixelRatio,
    fontSize: Number.parseFloat(style.fontSize),
    fontFamily: style.fontFamily,
    lineMain: px('--line-main'),
    lineThin: px('--line-thin'),
    colour: (token) => {
      const known = colours.get(token)
      if (known) return known
      const colour = resolveColour(element, token)
      colours.set(token, colour)
      return colour
    },
  }
}

/** A custom property's text may be `light-dark(...)`; only a real property computes to one colour. */
function resolveColour(element: HTMLElement, token: ColourToken): string {
  const before = element.style.color
  element.style.color = `var(${token})`
  const colour = getComputedStyle(element).color
  element.style.color = before
  return colour
}
