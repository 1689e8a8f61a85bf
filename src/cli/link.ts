// `rote link`: settings to a link, a link to settings.

import { firstChapter } from '../experiment/chapters/table.ts'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { decodeLink, encodeLink, linkParameter } from '../experiment/links/permalink.ts'
import { runFields } from '../experiment/runs/run-fields.ts'
import { describeFields } from './flags.ts'
import { specFromFlags } from './spec-from-flags.ts'

const help = `rote link [--FIELD VALUE ...] [--site ADDRESS]
  prints the link of these settings: ?${linkParameter}=..., after the address of a site if one is given
rote link LINK
  prints what a link says, as JSON: {chapter, spec, notices}; LINK is an address, its query or the bare value

${describeFields(runFields)}`

/** Prints to standard output; throws a UsageError or FieldError for flags that cannot be taken. A damaged link is no error: its notices say what is wrong. */
export async function linkCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const [link] = args
  if (args.length === 1 && link !== undefined && !link.startsWith('--')) {
    const { chapter, state, notices } = decodeLink(link, packedDatasets)
    return console.log(
      JSON.stringify({ chapter, spec: state, notices: notices.map(({ field, message }) => ({ field, message })) }, null, 2),
    )
  }
  const { spec, options } = specFromFlags(args, ['site'])
  console.log(`${options.site ?? ''}?${linkParameter}=${encodeLink({ chapter: firstChapter, state: spec })}`)
}
