// A link in the place of fields.
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { spelled } from '../experiment/fields/field.ts'
import { holdsLink } from '../experiment/links/link-repair.ts'
import { decodeLink } from '../experiment/links/permalink.ts'
import { UsageError } from './usage-error.ts'

/** Whether a text means to be a link: an address that holds one, or a value, which starts with its version. */
export const isLink = (text: string): boolean => holdsLink(text) || /^\d+\.[a-z-]+/.test(text)

/** What a link says; what could not be read of it is in its notices. Throws a {@link UsageError} for what is no link at all, or says nothing. */
export function readLink(text: string): ReturnType<typeof decodeLink> {
  if (!isLink(text))
    throw new UsageError(`link: expected one as the page or "rote link" writes it, or fields as --name value, got ${spelled(text)}`)
  const place = decodeLink(text, packedDatasets)
  // The page shows what it opens instead; here the wrong run would be trained.
  const unknown = place.notices.find(({ field }) => field === 'chapter')
  if (unknown) throw new UsageError(unknown.message.replace(/; .*/, ''))
  return place
}
