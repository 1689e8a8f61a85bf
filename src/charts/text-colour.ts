// The colour of words about a series: its own, or a darker one where tokens.css has `--NAME-text` (a grey fit for marks is too pale to read).

import type { ColourToken } from './line-series.ts'

/** For a style: `var(--reference-text, var(--reference))`. */
export const textColour = (token: ColourToken): string => `var(${token}-text, var(${token}))`
