// Below the figure of chapter 1: what to take away, and what is folded away.
import { Disclosure } from '../../controls/Disclosure.tsx'
import { useActions, useDataset, usePlace } from '../../store/react.tsx'
import { Ending } from '../kit/Ending.tsx'
import { Fold, Folds } from '../kit/Folds.tsx'
import { NetworkTable } from '../kit/NetworkTable.tsx'
import { SettingsForm } from '../kit/SettingsForm.tsx'
import { Data } from './Data.tsx'
import { Paper } from './Paper.tsx'
import { takeAwayOf } from './take-away.ts'
import { useGhosts, useRecord } from './use-bench.ts'
import { Weights } from './Weights.tsx'

const usual = ['n', 'width', 'batchSize', 'learningRate', 'epochs', 'seed', 'seeds', 'stop'] as const
const rare = ['pixels', 'momentum', 'decay'] as const

export function Below() {
  return (
    <>
      <Conclusion />
      <Folded />
    </>
  )
}

function Conclusion() {
  const { dataset } = usePlace('by-heart')
  const noun = useDataset(dataset).noun[1]
  const record = useRecord()
  return <Ending chapter="by-heart">{takeAwayOf(record, useGhosts(), noun)}</Ending>
}

function Folded() {
  const { setRunField } = useActions()
  const spec = usePlace('by-heart')
  return (
    <Folds>
      <Fold summary="Settings">
        <p className="soft sans">A change puts the run among the earlier ones beside it. Set back, a finished run returns.</p>
        <SettingsForm chapter="by-heart" names={usual} onSet={setRunField} />
        <Disclosure summary="Pixels and optimiser">
          <SettingsForm chapter="by-heart" names={rare} onSet={setRunField} />
        </Disclosure>
      </Fold>
      <Fold summary="The network, layer by layer">
        <NetworkTable spec={spec} />
      </Fold>
      <Fold summary="What the first layer looks for">
        <Weights />
      </Fold>
      <Fold summary="Table and data">
        <Data />
      </Fold>
      <Fold summary="What the paper found, and what differs here">
        <Paper />
      </Fold>
    </Folds>
  )
}
