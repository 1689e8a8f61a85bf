// What can go wrong with a data file: the page shows the message and offers to try again.

/** A data file that cannot be used; the message names the file and what is wrong with it. */
export class DataError extends Error {
  constructor(
    /** Path relative to `public/data`. */
    readonly file: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${problem}`, options)
    this.name = 'DataError'
  }
}

/** Something that this browser does not have, and no further try will bring. */
export class BrowserLacks extends Error {
  /** `missing`: its name in the standards; `consequence`: what cannot be done. */
  constructor(missing: string, consequence: string) {
    super(`${consequence}: this browser has no ${missing}; a newer one does`)
    this.name = 'BrowserLacks'
  }
}
