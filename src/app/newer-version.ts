// Whether the site has been renewed since this page was opened, and the way to its newer version.
import { createStore } from 'zustand/vanilla'

interface NewerVersion {
  readonly isThere: boolean
  /** Lets the newer version take over the site's copy for offline use, where there is one; the page is loaded anew by whoever asks. */
  readonly letIn: (() => Promise<void>) | null
}

export const newerVersion = createStore<NewerVersion>(() => ({ isThere: false, letIn: null }))

/** Goes to the newer version, at the same place. */
export async function takeNewerVersion(): Promise<void> {
  await newerVersion.getState().letIn?.()
  window.location.reload()
}

/** Looks whether the site has other files by now; never rejects. */
export async function lookForNewerVersion(): Promise<void> {
  try {
    // The copy for offline use is another version's only once that has been let in.
    void navigator.serviceWorker
      ?.getRegistration()
      .then((registration) => registration?.update())
      .catch(() => {})
    const { origin, pathname, href } = window.location
    const response = await fetch(origin + pathname, { cache: 'no-store' })
    const script = /<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/.exec(await response.text())?.[1]
    const own = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src
    if (script && own && new URL(script, href).href !== own) newerVersion.setState({ isThere: true })
  } catch {
    // Without a network there is none to be had.
  }
}
