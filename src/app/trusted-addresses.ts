// The page's policy lets scripts be made from no text but an address of the site's own.

/** What the DOM's types lack. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown
}

/** Lets workers and the service worker be made from the site's own files; everything else that makes a script of a text throws. */
export function trustOwnAddresses(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  const site = new URL('.', document.baseURI).href
  const createScriptURL = (address: string): string => {
    const { href } = new URL(address, document.baseURI)
    if (href.startsWith(site)) return href
    throw new TypeError(`script: expected an address below ${site}, got ${href}`)
  }
  try {
    trustedTypes?.createPolicy('default', { createScriptURL })
  } catch {
    // An extension was here before, and there is one policy of that name: what it lets through decides.
  }
}
