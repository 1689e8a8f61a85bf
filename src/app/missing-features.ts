// What this browser, or the frame that shows the page, does not give it: said at once, since what follows from it says less.
import type { Notice } from '../experiment/fields/form.ts'
import { noticeOf } from '../store/notices.ts'

/** What is missing for training, in sentences. */
export function missingFeatures(): Notice[] {
  const told: Notice[] = []
  const tell = (field: string, sentence: string): unknown => told.push(noticeOf(field, sentence))
  if (window.origin === 'null')
    tell(
      'frame',
      `this page is shown in a sandboxed frame, which lets it run no workers and keep nothing: nothing can be trained here. In a window of its own it works: ${window.location.href}`,
    )
  else if (typeof Worker === 'undefined') tell('browser', 'this browser runs no workers for this page, so that nothing can be trained')
  if (typeof DecompressionStream === 'undefined')
    tell(
      'browser',
      'this browser lacks DecompressionStream, so that the images cannot be unpacked; Chrome 103, Firefox 113, Safari 16.4 and later have it',
    )
  return told
}
