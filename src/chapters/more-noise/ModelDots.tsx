// Every seed of every network as a dot, the second network's beside the first's.
import type { Token } from '../../charts/figure/token.ts'
import type { PlotLayout } from '../../charts/line-chart/plot-layout.ts'
import { SeedDots, type SeedGroup } from '../../charts/line-chart/SeedDots.tsx'
import type { ModelResults } from './results.ts'

interface ModelDotsProps {
  readonly layout: PlotLayout
  readonly models: readonly ModelResults[]
  readonly colour: Token
  /** A network's groups, one for each level. */
  readonly groupsOf: (model: ModelResults) => readonly SeedGroup[]
}

export function ModelDots({ layout, models, colour, groupsOf }: ModelDotsProps) {
  return models.map((model, index) => (
    <SeedDots
      key={model.model}
      layout={layout}
      groups={groupsOf(model)}
      colour={colour}
      shape={index === 0 ? 'circle' : 'square'}
      shift={index - (models.length - 1) / 2}
    />
  ))
}
