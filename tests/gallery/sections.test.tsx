// The structure of every example, as a server would send it: what a screen reader finds before a canvas is painted.

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { sections } from './sections.tsx'

it.each(sections)('$name keep their structure', async ({ name, Example }) => {
  const markup = renderToStaticMarkup(<Example />)
    .replaceAll(/\d+\.\d{2,}/g, (number) => Number(number).toFixed(1))
    .replaceAll('><', '>\n<')
  await expect(`${markup}\n`).toMatchFileSnapshot(`snapshots/${name.replaceAll(' ', '-')}.txt`)
})
