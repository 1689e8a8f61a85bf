/** Nothing jumps: from the question to the end of a run and back through it. */

import { ByHeartPage } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  test(`only the words of the sentence move, in their place; figure, controls and page stand still, at ${width} by ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.addInitScript(() => {
      const moved: string[] = []
      const name = (node: Node | null) =>
        node instanceof Element ? `${node.nodeName}.${node.className}` : `${node?.parentElement?.className}: ${node?.textContent}`
      type Source = { node: Node | null; currentRect: DOMRectReadOnly }
      // Words that have been replaced since are known by their place alone.
      const isOfSentence = ({ node, currentRect }: Source) => {
        if (node) return Boolean(node.parentElement?.closest('.outcome'))
        const sentence = document.querySelector('.outcome')?.getBoundingClientRect()
        const middle = (currentRect.top + currentRect.bottom) / 2
        return sentence !== undefined && middle > sentence.top && middle < sentence.bottom
      }
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; sources: Source[] })[])
          for (const source of entry.hadRecentInput ? [] : entry.sources) if (!isOfSentence(source)) moved.push(name(source.node))
      }).observe({ type: 'layout-shift' })
      Object.assign(window, { moved })
    })
    const chapter = new ByHeartPage(page)
    await chapter.open()
    await page.evaluate(() => document.fonts.ready)
    const moved = () => page.evaluate(() => (window as unknown as { moved: string[] }).moved)
    const boxes = async () =>
      Promise.all(
        ['.outcome', '.figure-panel', '.wall-legend', '.time-row', '.construction-panel'].map(async (part) => {
          const box = await page.locator(part).boundingBox()
          const top = (box?.y ?? 0) + (await page.evaluate(() => scrollY))
          // On a phone the sentence is pinned.
          return [part, part === '.outcome' ? 'anywhere' : Math.round(top), Math.round(box?.height ?? 0)]
        }),
      )
    const before = (await moved()).length
    await chapter.button('about half').click()
    await chapter.toFinish()
    const end = await boxes()
    if (width === 1280) await expect(chapter.scrubber).toBeInViewport({ ratio: 1 })

    await chapter.scrubber.focus()
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft')
    await expect(chapter.sentence).toContainText('not memorised yet')
    expect(await boxes()).toEqual(end)

    // At p = 0 a thousand images are in one state.
    await chapter.corruption.press('Home')
    await expect(chapter.sentence).toContainText(/^(Before training|Epoch)/)
    await chapter.toFinish()
    await expect(page.locator('.wall-legend')).toContainText('1,000')
    expect(await boxes()).toEqual(end)
    expect((await moved()).slice(before)).toEqual([])
  })
