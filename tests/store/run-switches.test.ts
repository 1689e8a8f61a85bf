// What switches beside the slider, and a first run that is to be watched, do to the runs.
import { beforeAll, describe, expect, test } from 'vitest'
import type { State } from '../../src/store/state.ts'
import { computedRecord, ghostRecords, phaseOf, shownRecord, undone } from '../../src/store/workbench.ts'
import { startBackend, tiny } from '../engine/runs.ts'
import { pause } from '../protocol/conversation.ts'
import { openPage } from './page.ts'

const spec = tiny({ epochs: 2000, stop: 'epochs' })
const short = { ...spec, epochs: 1 }

beforeAll(() => startBackend('wasm'))

/** So far that it is worth keeping. */
const isFar = (state: State) => (shownRecord(state)?.epoch ?? 0) >= 3
const isOver = (state: State) => phaseOf(state) === 'over'

describe('a switch beside the slider', () => {
  test('before anything has run sets its field and starts nothing', async () => {
    const { actions, state, asked } = openPage({ spec })
    actions.change({ dropout: 0.5 })
    await pause(50)
    expect(state().places['by-heart'].dropout).toBe(0.5)
    expect(asked('start')).toEqual([])
    expect(undone(state())).toBeNull()
  })

  test('runs again at once, and leaves the run before as a ghost; undoing goes back to it, without training where it had ended', async () => {
    const { actions, until, state, asked } = openPage({ spec: { ...short, epochs: 3 } })
    actions.start()
    await until(isOver)
    const before = shownRecord(state())
    actions.change({ dropout: 0.5 })
    expect(shownRecord(state())?.spec.dropout).toBe(0.5)
    expect(ghostRecords(state()).map((ghost) => ghost.spec.dropout)).toEqual([0])
    await until(isOver)
    actions.change({ weightDecay: 0.03 })
    await until(isOver)
    expect(ghostRecords(state()).map((ghost) => ghost.spec.weightDecay)).toEqual([0, 0])

    actions.undo()
    expect(state().places['by-heart']).toMatchObject({ dropout: 0.5, weightDecay: 0 })
    actions.undo()
    expect(shownRecord(state())).toEqual(before)
    expect(phaseOf(state())).toBe('over')
    expect(undone(state())).toBeNull()
    expect(asked('start')).toHaveLength(3)
  })

  test('undone while p is being moved goes back to the run in sight, and uses up nothing of what lies before', async () => {
    const { actions, until, state } = openPage({ spec: { ...short, epochs: 3 } })
    actions.start()
    await until(isOver)
    actions.change({ dropout: 0.5 })
    await until(isOver)
    actions.setRunField('corruption', 0.9)
    actions.undo()
    expect(state().places['by-heart']).toMatchObject({ dropout: 0.5, corruption: short.corruption })
    actions.undo()
    expect(state().places['by-heart']).toMatchObject({ dropout: 0, corruption: short.corruption })
  })

  test('undone while its run goes ends that, and a run that had been cut short is shown as far as it came', async () => {
    const { actions, until, state } = openPage({ spec })
    actions.start()
    await until(isFar)
    actions.change({ dropout: 0.5 })
    await until(isFar)
    actions.undo()
    expect(phaseOf(state())).toBe('over')
    expect(shownRecord(state())).toMatchObject({ spec: { dropout: 0 }, ending: { kind: 'stopped' } })
    expect(shownRecord(state())?.snapshots.length).toBeGreaterThan(1)
  })
})

describe('a first run that is to be watched', () => {
  test('is computed at once and shown as far as its turn has come, not ended; then all of it', async () => {
    const { actions, until, state } = openPage({ spec: { ...short, epochs: 3 } })
    actions.answerAndRun('half', true)
    await until(isOver)
    expect(state().places['by-heart'].corruption).toBe(1)
    expect(shownRecord(state())).toMatchObject({ epoch: 0, ending: null })
    expect(computedRecord(state())).toMatchObject({ epoch: 3, ending: { kind: 'complete' } })
    actions.pace(null)
    expect(shownRecord(state())).toBe(computedRecord(state()))
  })

  test('is the shared one where the question is skipped on a page that has lies in it, else nothing but lies', () => {
    for (const [corruption, shown] of [
      [0.4, 0.4],
      [0, 1],
    ] as const) {
      const { actions, state } = openPage({ spec: { ...short, corruption } })
      actions.answerAndRun('skipped')
      expect(shownRecord(state())?.spec.corruption).toBe(shown)
      actions.stop()
    }
  })
})
