import { expect, it } from 'vitest'
import { mixRamps, rampBetween } from '../../../src/charts/figure/colour-ramp.ts'

const white = 0xffffffff
const black = 0xff000000

it('a ramp runs from its first colour to its last', () => {
  const ramp = rampBetween(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  expect([ramp[0], ramp[255]]).toEqual([white, black])
})

it('ramps mix by their share', () => {
  const [dark, light] = [rampBetween(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']), rampBetween(['rgb(255, 255, 255)', 'rgb(255, 255, 255)'])]
  expect([mixRamps(dark, light, 0)[9], mixRamps(dark, light, 1)[9], mixRamps(dark, light, 0.5)[9]]).toEqual([black, white, 0xff808080])
})
