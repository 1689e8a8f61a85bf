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
