// A network trained on the same images and labels: chapter 1's run or an earlier visit's, or a button that makes it chapter 1's.
import { useEffect, useMemo } from 'react'
import { Button } from '../../controls/Button.tsx'
import { ProgressBar } from '../../controls/ProgressBar.tsx'
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../experiment/fields/field.ts'
import { parameterCount } from '../../experiment/networks/layers.ts'
import { modelTitle, networkOf } from '../../experiment/networks/models.ts'
import { estimateSeconds } from '../../experiment/runs/estimate.ts'
import { runFields } from '../../experiment/runs/run-fields.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { isUnderWay } from '../../store/state.ts'
import { durationText, secondsText } from '../../words/durations.ts'
import { counted, epochText } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { useTheorem } from './use-theorem.tsx'

export function Trained() {
  const { dataset, images, corruption, pixels, imageSeed } = useTheorem().state
  const { adopt, start, stop, recallTrained } = useActions()
  const spec = useMemo(
    () => ({ ...defaultsOf(runFields), dataset, n: images, corruption, pixels, seed: imageSeed }),
    [dataset, images, corruption, pixels, imageSeed],
  )
  const key = runKey(spec)
  const record = useRoteState((state) => [state.record, state.trained].find((run) => run && runKey(run.spec) === key) ?? null)
  const isIdle = useRoteState((state) => !isUnderWay(state.phase))
  const stepMs = useRoteState((state) => state.timings.find(({ backend }) => backend === state.backend)?.msPerStep)
  const { noun } = datasetInfo(dataset)
  const { layers, input } = networkOf(spec)
  useEffect(() => {
    void recallTrained(spec)
  }, [recallTrained, spec])
  const settled = record?.seeds[0]?.settled
  const point = record?.seeds[0]?.curve.at(-1)
  const isTraining = record !== null && !isIdle && record.ending === null
  return (
    <section aria-label="A trained network">
      <h2>{modelTitle(spec.model)}, trained</h2>
      {record && point ? (
        <>
          <p>
            <strong>{percentText(settled?.trainAccuracy ?? point.trainAccuracy)}</strong> as told, after {epochText(point.epoch)} epochs
            {settled ? `: ${secondsText(record.elapsedMs)}` : ''}
          </p>
          <p>
            <strong className="unseen">{percentText(settled?.testAccuracy ?? point.testAccuracy)}</strong> of unseen {noun[1]}
          </p>
        </>
      ) : (
        <p className="trained-room">It has to learn them, batch by batch.</p>
      )}
      <p>{counted(parameterCount(layers, input))} weights</p>
      {isTraining ? (
        <div className="trained-run">
          <ProgressBar label="training accuracy" value={point?.trainAccuracy ?? 0} />
          <Button kind="quiet" onClick={stop}>
            Stop
          </Button>
        </div>
      ) : settled ? null : (
        <>
          <Button
            kind="primary"
            onClick={() => {
              adopt(spec)
              start()
            }}
          >
            Train it on the same labels, {durationText(estimateSeconds(spec, stepMs ?? undefined))}
          </Button>{' '}
          <small className="soft">It takes the place of chapter 1’s run.</small>
        </>
      )}
    </section>
  )
}
