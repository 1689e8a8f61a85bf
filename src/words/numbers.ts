// Numbers as the chapter writes them.

const english = new Intl.NumberFormat('en')

export const counted = (count: number): string => english.format(count)

/** `63 %`, with a no-break space; `99.9 %` rather than a 100 that is not one, and likewise at 0. */
export function percentText(share: number): string {
  const whole = Math.round(100 * share)
  const isRounded = (whole === 100 && share < 1) || (whole === 0 && share > 0)
  return `${isRounded ? (100 * share).toFixed(1) : whole}\u00a0%`
}

/** `2`, `0.25`: epochs to two decimals at the most. */
export const epochText = (epoch: number): string => String(Number(epoch.toFixed(2)))

/** `1 epoch`, `23 epochs`. */
export const plural = (count: number, [one, many]: readonly [string, string]): string => `${counted(count)} ${count === 1 ? one : many}`
