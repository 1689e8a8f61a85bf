// Rows that change their places glide there, so that one sees who has overtaken whom.
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { prefersStillness } from '../../charts/figure/prefers-stillness.ts'

const glideMs = 450

/** `order`: the rows' `data-row`, from the first; they lie in `table`. At once for who prefers stillness. */
export function useRowMoves(table: RefObject<HTMLElement | null>, order: string): void {
  const before = useRef<ReadonlyMap<string, number>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are measured where their order has changed
  useLayoutEffect(() => {
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    for (const row of rows) {
      const by = (before.current.get(row.dataset.row ?? '') ?? row.offsetTop) - row.offsetTop
      if (by !== 0 && !prefersStillness())
        row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], { duration: glideMs, easing: 'ease-in-out' })
    }
    before.current = new Map(rows.map((row) => [row.dataset.row ?? '', row.offsetTop]))
  }, [table, order])
}
