import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LedgerEntry, whatGoes } from '../../src/archive/room.ts'

const ledger: fc.Arbitrary<LedgerEntry[]> = fc
  .array(fc.record({ savedAt: fc.nat(), runBytes: fc.integer({ min: 1, max: 5000 }), pictureBytes: fc.nat(9000) }), { maxLength: 12 })
  .map((entries) => entries.map((entry, index) => ({ ...entry, key: `run ${index}` })))

test('what stays fits, and nothing goes that would have fitted', () => {
  fc.assert(
    fc.property(ledger, fc.nat(60_000), (entries, room) => {
      const going = whatGoes(entries, room)
      const bytes = (of: readonly { readonly from: string; readonly key: string }[]) =>
        entries.reduce((sum, { key, runBytes, pictureBytes }) => {
          const isGone = (from: string) => of.some((step) => step.from === from && step.key === key)
          return sum + (isGone('runs') ? 0 : runBytes) + (isGone('pictures') ? 0 : pictureBytes)
        }, 0)
      expect(bytes(going)).toBeLessThanOrEqual(room)
      if (going.length > 0) expect(bytes(going.slice(0, -1))).toBeGreaterThan(room)
    }),
  )
})

test('no run goes while another still has pictures, and none before an older one', () => {
  fc.assert(
    fc.property(ledger, fc.nat(60_000), (entries, room) => {
      const going = whatGoes(entries, room)
      const runs = going.filter(({ from }) => from === 'runs')
      const pictures = going.filter(({ from }) => from === 'pictures')
      if (runs.length > 0) expect(pictures).toHaveLength(entries.filter(({ pictureBytes }) => pictureBytes > 0).length)
      expect(going).toEqual([...pictures, ...runs])
      const ages = (steps: typeof going) => steps.map(({ key }) => entries.find((entry) => entry.key === key)?.savedAt ?? 0)
      for (const of of [runs, pictures]) expect(ages(of)).toEqual([...ages(of)].sort((a, b) => a - b))
    }),
  )
})
