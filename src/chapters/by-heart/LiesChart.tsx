// What becomes of the images that were lied about: bands of those that answer the lie, neither, and the truth.
import { useMemo } from 'react'
import { BandChart, type BandChartProps } from '../../charts/line-chart/BandChart.tsx'
import { nameBeside } from '../../experiment/runs/run-difference.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { useDataset, usePlace } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { useLabelledImages } from './labelled-images.ts'
import { liesOverTime } from './lies-over-time.ts'

/** What stands beside the bands. */
export const liesLabels: readonly string[] = ['the lie', 'neither', 'the truth']

const nothing = { at: [], lie: [], neither: [], truth: [] }

interface LiesChartProps extends Omit<BandChartProps, 'at' | 'bands' | 'beside' | 'description'> {
  readonly record: RunRecord | null
  readonly ghosts: readonly RunRecord[]
}

export function LiesChart({ record, ghosts, ...chart }: LiesChartProps) {
  const spec = usePlace('by-heart')
  const { dataset, seed, seeds } = spec
  const noun = useDataset(dataset).noun[1]
  const labelled = useLabelledImages()
  const { at, lie, neither, truth } = useMemo(() => (labelled ? liesOverTime(record, labelled) : nothing), [record, labelled])
  const beside = useMemo(() => {
    const ghost = ghosts.find((one) => one.snapshots.length > 1 && hasSameLies(one.spec, spec))
    if (!ghost || !labelled) return null
    const { at, lie } = liesOverTime(ghost, labelled)
    return { name: nameBeside(ghost.spec, spec), at, shares: lie }
  }, [ghosts, labelled, spec])
  const wrong = labelled?.changed ?? 0
  const ofSeed = seeds > 1 ? `, seed ${seed}` : ''
  const last = at.length - 1
  const now = last < 0 ? '' : ` Now ${percentText(lie[last] ?? 0)} the lie, ${percentText(truth[last] ?? 0)} the truth.`
  return (
    <BandChart
      {...chart}
      at={at}
      beside={wrong === 0 ? null : beside}
      bands={[
        { id: 'lie', label: 'the lie', ground: '--wall-lie-ground', ink: '--lie', shares: lie },
        { id: 'neither', label: 'neither', ground: '--raised', ink: '--soft-ink', shares: neither },
        { id: 'truth', label: 'the truth', ground: '--wall-truth-ground', ink: '--truth', shares: truth },
      ]}
      description={`What the ${counted(wrong)} ${noun} with a wrong label answer, over epochs: the lie, the truth, or neither.${now}`}
      caption={
        <>
          <strong>
            What the {counted(wrong)} mislabelled {noun} answer
          </strong>
          , %{ofSeed}
        </>
      }
      empty={wrong === 0 ? 'There are no lies at 0\u00a0%.' : 'The bands will be drawn here.'}
    />
  )
}

/** Whether two runs were told the same of the same images. */
const hasSameLies = (one: ExperimentSpec, other: ExperimentSpec): boolean =>
  (['dataset', 'n', 'corruption', 'seed'] as const).every((name) => one[name] === other[name])
