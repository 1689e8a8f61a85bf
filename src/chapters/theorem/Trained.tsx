// A network trained on the same images and labels, or a button that trains it.
import { Button } from '../../controls/Button.tsx'
import { ProgressBar } from '../../controls/ProgressBar.tsx'
import { Term } from '../../controls/Term.tsx'
import { parameterCount } from '../../experiment/networks/layers.ts'
import { modelTitle, networkOf } from '../../experiment/networks/models.ts'
import { secondsExpected } from '../../store/device.ts'
import { useActions, useDataset, useRoteState } from '../../store/react.tsx'
import { durationText, secondsText } from '../../words/durations.ts'
import { counted, epochText } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { useTheorem } from './use-theorem.tsx'
import { useKeptTrained, useTrained, useTraining } from './use-trained.ts'

export function Trained() {
  const trained = useTrained()
  const { spec, record, trainer } = trained
  const { trainRun, stopRun } = useActions()
  const { ask, hasAsked, hasAnswered } = useTheorem()
  useKeptTrained(trained)
  useTraining(trained)
  const set = useDataset(spec.dataset)
  const seconds = secondsExpected(
    useRoteState((state) => state.device),
    spec,
    set,
  )
  const { layers, input } = networkOf(spec, set)
  const settled = record?.seeds[0]?.settled
  const point = record?.seeds[0]?.curve.at(-1)
  return (
    <section aria-label="A trained network">
      <h3>
        <Term name="mlp-1x512">{modelTitle(spec.model)}</Term>, trained
      </h3>
      {record && point ? (
        <>
          <p>
            <strong>{percentText(settled?.trainAccuracy ?? point.trainAccuracy)}</strong> as told, after {epochText(point.epoch)}{' '}
            <Term name="epoch">epochs</Term>
            {settled ? `: ${secondsText(record.elapsedMs)}` : ''}
          </p>
          <p className="versus-unseen">
            <strong className="unseen">{percentText(settled?.testAccuracy ?? point.testAccuracy)}</strong> of unseen {set.noun[1]}
          </p>
        </>
      ) : (
        <p className="trained-room">It has to learn them, batch by batch.</p>
      )}
      {hasAnswered ? <p className="versus-weights">{counted(parameterCount(layers, input))} weights</p> : null}
      {trainer && record?.ending === null ? (
        <div className="trained-run">
          <ProgressBar label="training accuracy" value={point?.trainAccuracy ?? 0} />
          <Button kind="quiet" onClick={() => stopRun(trainer)}>
            Stop
          </Button>
        </div>
      ) : settled || (hasAsked && !record) ? null : (
        <Button
          kind="primary"
          onClick={() => {
            ask()
            trainRun('theorem', spec)
          }}
        >
          Train it on the same labels, {durationText(seconds)}
        </Button>
      )}
    </section>
  )
}
