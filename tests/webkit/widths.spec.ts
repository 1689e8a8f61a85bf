/** No chapter is wider than its window in WebKit: at rest, once asked, and when its networks are trained. */

import { fiveWaysFields } from '../../src/experiment/chapters/five-ways.ts'
import { moreNoiseFields } from '../../src/experiment/chapters/more-noise.ts'
import { regulariserFields } from '../../src/experiment/chapters/regularisers.ts'
import { theoremFields } from '../../src/experiment/chapters/theorem-fields.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { type ExperimentSpec, runFields } from '../../src/experiment/runs/run-fields.ts'
import { framed } from './extra-pages.ts'
import { test } from './fixtures.ts'

const widths = [1024, 390, 320]

/** Networks of a tenth of a second; the names of garments are the longest. */
const small = { dataset: 'fashion-mnist', n: 100, width: 0.125, learningRate: 0.05 } satisfies Partial<ExperimentSpec>
const few = { ...small, seeds: 2 }

const chapters = [
  {
    title: 'By heart',
    link: encodeLink({ chapter: 'by-heart', state: { ...defaultsOf(runFields), ...small } }),
    ended: { where: '.outcome', says: /^After/ },
  },
  {
    title: 'Five ways',
    link: encodeLink({ chapter: 'five-ways', state: { ...defaultsOf(fiveWaysFields), ...few, model: 'mlp-1x512' } }),
    ended: { where: '.sweep-controls', says: /10 of 10 networks/ },
  },
  {
    title: 'More noise',
    link: encodeLink({ chapter: 'more-noise', state: { ...defaultsOf(moreNoiseFields), ...few } }),
    ended: { where: '.sweep-controls', says: /12 of 12 networks/ },
  },
  {
    title: 'Regularisers',
    link: encodeLink({ chapter: 'regularisers', state: { ...defaultsOf(regulariserFields), ...few } }),
    ended: { where: '.sweep-controls', says: /(\d+) of \1 networks/ },
  },
  { title: 'Theorem 1', link: encodeLink({ chapter: 'theorem', state: defaultsOf(theoremFields) }), ended: null },
]

for (const { title, link, ended } of chapters)
  test(`${title} is no wider than its window`, async ({ reader }) => {
    const expectToFit = async (when: string) => {
      for (const width of widths) await reader.expectToFit(width, when)
    }
    await reader.haveMeasured()
    await reader.open(`${framed}?r=${link}`)
    await reader.enterFrame()
    await reader.expectText('h1', /./)
    await expectToFit('at rest')
    await reader.press(/^Skip: just show me/)
    await expectToFit('once asked')
    if (!ended) return
    await reader.expectText(ended.where, ended.says)
    await expectToFit('when trained')
  })
