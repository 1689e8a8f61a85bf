// Takes the shelf away, without the code that reads it: a page that does not start may need that.

/** The name of its database. */
export const shelfName = 'rote-shelf'

/** Takes every kept run away; resolves when the browser has done it. */
export function clearShelf(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(shelfName)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error))
  })
}
