// A file over HTTP, given up when nothing more comes of it.

/** No byte for so long: nothing will come, ms. */
const usualStallMs = 20_000

/** The host's answer was no success. */
export class StatusError extends Error {
  constructor(readonly status: number) {
    super(`missing: the host answered with HTTP status ${status}`)
  }
}

/** Nothing came for too long. */
export class StallError extends Error {
  constructor(stallMs: number) {
    super(`has not come: no byte of it for ${Math.round(stallMs / 1000)} s; the network or the host may be slow`)
  }
}

/** Rejects with a {@link StatusError}, a {@link StallError}, or with what `fetch` rejects with when no host answers. */
export async function fetchBytes(url: string, cache: RequestCache, stallMs = usualStallMs): Promise<Uint8Array<ArrayBuffer>> {
  const giveUp = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const goOn = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => giveUp.abort(new StallError(stallMs)), stallMs)
  }
  goOn()
  try {
    const response = await fetch(url, { cache, signal: giveUp.signal })
    if (!response.ok) throw new StatusError(response.status)
    const parts: Uint8Array[] = []
    const reader = response.body?.getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      goOn()
      parts.push(part.value)
    }
    return joined(parts)
  } finally {
    clearTimeout(timer)
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
