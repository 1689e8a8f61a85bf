// What becomes of the images that were lied about: bands of those that answer the lie, neither, and the truth.
import { useMemo } from 'react'
import { BandChart, type BandChartProps } from '../../charts/line-chart/BandChart.tsx'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { useDataset, usePlace } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { useLabelledImages } from './labelled-images.ts'
import { liesOverTime } from './lies-over-time.ts'

/** What stands beside the bands. */
export const liesLabels: readonly string[] = ['the lie', 'neither', 'the truth']

const nothing = { at: [], lie: [], neither: [], truth: [] }

export function LiesChart({ record, ...chart }: { record: RunRecord | null } & Omit<BandChartProps, 'at' | 'bands' | 'description'>) {
  const { dataset, seed, seeds } = usePlace('by-heart')
  const noun = useDataset(dataset).noun[1]
  const labelled = useLabelledImages()
  const { at, lie, neither, truth } = useMemo(() => (labelled ? liesOverTime(record, labelled) : nothing), [record, labelled])
  const wrong = labelled?.changed ?? 0
  const ofSeed = seeds > 1 ? `, seed ${seed}` : ''
  const last = at.length - 1
  const now = last < 0 ? '' : ` Now ${percentText(lie[last] ?? 0)} the lie, ${percentText(truth[last] ?? 0)} the truth.`
  return (
    <BandChart
      {...chart}
      at={at}
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
