// Losses of one point, by what the model answers (f) and what it was told (y), and their first two derivatives in f.

export interface Loss {
  value(f: number, y: number): number
  slope(f: number, y: number): number
  curvature(f: number, y: number): number
}

/** squared: r^2 / 2; cubed: |r|^3, both of r = f - y; logistic: log(1 + exp(-y f)) for y = 1 or -1. */
export const losses = {
  squared: {
    value: (f, y) => (f - y) ** 2 / 2,
    slope: (f, y) => f - y,
    curvature: () => 1,
  },
  cubed: {
    value: (f, y) => Math.abs(f - y) ** 3,
    slope: (f, y) => 3 * Math.abs(f - y) * (f - y),
    curvature: (f, y) => 6 * Math.abs(f - y),
  },
  logistic: {
    value: (f, y) => Math.log1p(Math.exp(-Math.abs(y * f))) + Math.max(0, -y * f),
    slope: (f, y) => -y * sigmoid(-y * f),
    curvature: (f, y) => sigmoid(f * y) * sigmoid(-f * y),
  },
} as const satisfies Record<string, Loss>

export type LossName = keyof typeof losses

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))
