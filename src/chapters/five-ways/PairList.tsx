// The ten pairs of the five one by one: in which order they came in, and who had said so.

import { ConditionName } from './ConditionCell.tsx'
import type { JudgedPair, Judgement } from './judgement.ts'
import './pair-list.css'

type Judged = Extract<Judgement, { kind: 'judged' }>

export function PairList({ judgement: { pairs, yours, someNever } }: { judgement: Judged }) {
  return (
    <table className="pair-list sans">
      <thead>
        <tr>
          <th scope="col">pair, as it came in here</th>
          {yours === null ? null : <th scope="col">you</th>}
          <th scope="col">
            repeat<sup>*</sup>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((one) => (
          <tr key={one.pair.map(({ condition }) => condition.id).join(' ')}>
            <Pair one={one} hasGuess={yours !== null} never={someNever} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pair({ one: { pair, right }, hasGuess, never }: { one: JudgedPair; hasGuess: boolean; never: boolean }) {
  const [first, second] = pair
  return (
    <>
      <th scope="row">
        <ConditionName condition={first.condition} /> <span className="soft">{right === null ? 'and' : 'before'}</span>{' '}
        <ConditionName condition={second.condition} />
      </th>
      {right === null ? (
        <td className="soft" colSpan={hasGuess ? 2 : 1}>
          {never ? 'not told apart' : 'overlap'}
        </td>
      ) : (
        <>
          {right.yours === null ? null : <Mark isRight={right.yours} />}
          <Mark isRight={right.reproductions} />
        </>
      )}
    </>
  )
}

const Mark = ({ isRight }: { isRight: boolean }) => (
  <td data-right={isRight}>
    <span aria-hidden="true">{isRight ? '✓' : '✗'}</span>
    <span className="visually-hidden">{isRight ? 'right' : 'wrong'}</span>
  </td>
)
