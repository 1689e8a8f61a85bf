import { expect, test } from 'vitest'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { decodeLink } from '../../../src/experiment/links/permalink.ts'

const wordsOf = (link: string) => [...new Set(decodeLink(link, packedDatasets).notices.map(({ words }) => words))]
const damaged = 'This link was changed or cut off on its way. What is left of it is shown.'

test.each([
  ['1.by-heart.n-900.corr', [damaged, '“labels replaced at random” is cut off; it is as by default.']],
  ['1.by-heart.dropout-.abc', [damaged, '“dropout” lost its value: a number from 0 to 0.95 is possible. It is now 0.']],
  [
    '1.by-heart.corruption-25e-1.abc',
    [damaged, '“labels replaced at random” cannot be 250\u00a0%: 0 to 100\u00a0% is possible. It is now 0\u00a0%.'],
  ],
  [
    '1.by-heart.model-wide.abc',
    [damaged, expect.stringMatching(/^“network” cannot be "wide": .*LeNet.* is possible\. It is now MLP 1×512\.$/)],
  ],
  ['1.by-heart.n-900.n-800.abc', [damaged, '“training images, n” is set twice; the first counts.']],
  ['1.by-heart.colour-red.abc', [damaged, '"colour" is no setting of this chapter, and is left out.']],
  ['hello', [damaged, 'The link’s chapter cannot be read; the first is shown.']],
  ['1.linear.abc', [damaged, 'The link’s chapter is planned and not written yet; the first is shown.']],
])('what %s lost is named as the page names it, damage to the whole in one line', (link, words) => {
  expect(wordsOf(link)).toEqual(words)
})

test('no words for readers speak of check characters or of what a field expected', () => {
  for (const link of ['', '1', '2.by-heart.n-900', '1.by-heart.n-9.n-x.y.abc', 'hello.world', '1.theorem.moved-abc.xyz'])
    for (const words of wordsOf(link)) expect(words).not.toMatch(/check character|expected|undefined/)
})
