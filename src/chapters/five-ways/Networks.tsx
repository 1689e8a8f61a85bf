// The chapter's second step: the same race with a network that sees no neighbourhoods, and why it ends otherwise.
import { Button } from '../../controls/Button.tsx'
import { ProgressBar } from '../../controls/ProgressBar.tsx'
import { useActions, useAnswer, useDataset, useRoteState } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { NotedButton } from '../kit/NotedButton.tsx'
import { useTraining } from '../kit/use-training.ts'
import { compared } from './compared.ts'
import { observationOf } from './observation.ts'
import { type Race, useRace } from './race.ts'

/** `onShow` brings the race above into sight. */
export function Networks({ onShow }: { onShow: () => void }) {
  const isHidden = useAnswer('five-ways') === null
  const races = [useRace(compared[0].model), useRace(compared[1].model)]
  return (
    <section className="networks" aria-label="The same race with an MLP">
      <h2>Then the same race with an MLP</h2>
      <p>
        A convolutional network looks at small neighbourhoods of pixels; in an MLP each unit is connected to every pixel, and where a pixel
        lies means nothing to it. Which of the five should that change?
      </p>
      {isHidden ? (
        <p className="soft sans">The two are compared here once you have given your order, or skipped it.</p>
      ) : (
        races.map((race) => <OneNetwork key={race.model} race={race} onShow={onShow} />)
      )}
    </section>
  )
}

function OneNetwork({ race, onShow }: { race: Race; onShow: () => void }) {
  const { setField } = useActions()
  const isChosen = useRoteState((state) => state.places['five-ways'].model === race.model)
  const { progress } = race
  const observation = observationOf(race, useDataset(race.state.dataset).noun[1])
  return (
    <div className="one-network">
      <p aria-live="polite">
        <strong>{race.title}.</strong> {observation.length > 0 ? observation.join(' ') : 'What its race shows will stand here.'}
      </p>
      <div className="one-network-ways">
        {progress.ended === progress.total ? null : <RunRace race={race} />}
        <Button
          kind="quiet"
          disabled={isChosen && progress.ended === 0}
          onClick={() => {
            if (!isChosen) setField('five-ways', 'model', race.model)
            onShow()
          }}
        >
          {isChosen ? 'Its curves are above' : 'Show its curves above'}
        </Button>
        <ProgressBar label={`${progress.ended} of ${progress.total} networks`} value={progress.share} />
      </div>
    </div>
  )
}

function RunRace({ race: { sweep, progress, title } }: { race: Race }) {
  const { stopSweep } = useActions()
  const { canStart, seconds, start } = useTraining(sweep, progress)
  // The chapter's one sweep is another network's: starting this one would cut that short.
  const isTaken = useRoteState(({ jobs }) => jobs.has('five-ways')) && !progress.underWay
  if (progress.underWay) return <NotedButton kind="quiet" label="Stop" onClick={stopSweep} />
  return (
    <NotedButton
      kind="primary"
      label={`${progress.ended === 0 ? 'Run' : 'Finish'} the race with ${title}`}
      note={isTaken ? ', after the one under way' : `, ${durationText(seconds)}`}
      disabled={isTaken || !canStart}
      onClick={start}
    />
  )
}
