// Code of the page that comes by itself, not with what asks for it: fetched with its style sheets, named where it does not come.
import { askedSheets, mendStyleSheets } from './style-sheets.ts'

/** Code or a style sheet that did not come, or came as something else. */
export class CodeMissing extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'CodeMissing'
  }

  /** What did not come: the file's name, or the reason where the browser does not say it. */
  get what(): string {
    const [file] = /[\w.-]+\.(?:js|css)\b/.exec(this.message) ?? []
    return file ? `${file} did not come` : this.message
  }
}

/** Resolves with the code once its style sheets stand too; rejects with {@link CodeMissing}. Adds the sheets that it was the first to ask for to `own`. */
async function fetchCode<T>(load: () => Promise<T>, own: Set<string>): Promise<T> {
  try {
    const before = askedSheets()
    const coming = load()
    for (const sheet of askedSheets()) if (!before.has(sheet)) own.add(sheet)
    const code = await coming
    await mendStyleSheets(own)
    return code
  } catch (cause) {
    throw new CodeMissing(cause)
  }
}

/** Code that is fetched once: what failed is fetched again by who asks next. */
export interface Later<T> {
  /** The code, where it is there. */
  get(): T | undefined
  /** Rejects with {@link CodeMissing}. */
  fetch(): Promise<T>
}

export function later<T>(load: () => Promise<T>): Later<T> {
  let there: T | undefined
  let coming: Promise<T> | undefined
  const own = new Set<string>()
  const fetch = async (): Promise<T> => {
    try {
      there = await fetchCode(load, own)
      return there
    } finally {
      if (there === undefined) coming = undefined
    }
  }
  return {
    get: () => there,
    fetch() {
      coming ??= fetch()
      return coming
    },
  }
}
