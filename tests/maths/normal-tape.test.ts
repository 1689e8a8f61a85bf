import { expect, test } from 'vitest'
import { NormalTape } from '../../src/maths/normal-tape.ts'
import { createStream } from '../../src/maths/random.ts'

test('a tape reads what the stream draws, in any order and again', () => {
  const stream = createStream(3, 'initial-weights')
  const drawn = Array.from({ length: 50 }, () => stream.normal())
  const tape = new NormalTape(3, 'initial-weights')
  expect([...tape.read(20, 10)]).toEqual(drawn.slice(20, 30))
  expect([...tape.read(0, 50)]).toEqual(drawn)
  expect([...tape.read(5, 3)]).toEqual(drawn.slice(5, 8))
})
