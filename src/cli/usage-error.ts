// A command line that cannot be understood: one line on standard error, exit 2.

export class UsageError extends Error {
  override name = 'UsageError'
}
