// Names of custom properties in tokens.css, and the colour of words about what one of them colours.

/** E.g. `--truth`: one colour per idea, resolved by the theme. */
export type Token = `--${string}`

/** For a style: the token's own colour, or a darker one where tokens.css has `--NAME-text` (a grey fit for marks is too pale to read). */
export const textColour = (token: Token): string => `var(${token}-text, var(${token}))`
