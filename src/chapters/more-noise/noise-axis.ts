// The axis of both charts: the share of random labels.
import type { XAxis } from '../../charts/line-chart/line-series.ts'

export const noiseAxis: XAxis = { kind: 'linear', label: 'p, %', domain: [-4, 104] }
