// A network trained on the same images and labels, or a button that trains it.
import { Button } from '../../controls/Button.tsx'
import { ProgressBar } from '../../controls/ProgressBar.tsx'
import { parameterCount } from '../../experiment/networks/layers.ts'
import { modelTitle, networkOf } from '../../experiment/networks/models.ts'
import { secondsExpected } from '../../store/device.ts'
import { useActions, useDataset, useRoteState } from '../../store/react.tsx'
import { durationText, secondsText } from '../../words/durations.ts'
import { counted, epochText } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { useTrained } from './use-trained.ts'

export function Trained() {
  const { spec, record, trainer } = useTrained()
  const { trainRun, stopRun } = useActions()
  const seconds = secondsExpected(
    useRoteState((state) => state.device),
    spec,
  )
  const { noun } = useDataset(spec.dataset)
  const { layers, input } = networkOf(spec)
  const settled = record?.seeds[0]?.settled
  const point = record?.seeds[0]?.curve.at(-1)
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
      {trainer && record?.ending === null ? (
        <div className="trained-run">
          <ProgressBar label="training accuracy" value={point?.trainAccuracy ?? 0} />
          <Button kind="quiet" onClick={() => stopRun(trainer)}>
            Stop
          </Button>
        </div>
      ) : settled ? null : (
        <Button kind="primary" onClick={() => trainRun('theorem', spec)}>
          Train it on the same labels, {durationText(seconds)}
        </Button>
      )}
    </section>
  )
}
