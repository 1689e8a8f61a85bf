/** A client for W3C WebDriver (https://www.w3.org/TR/webdriver2/), as far as the journeys here need it. */

/** The one member of a reference to an element, by the specification. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
export type ElementReference = { readonly [elementKey]: string }

/** What may be handed to a script and come back from it. */
type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json }

export class Session {
  private constructor(
    private readonly address: string,
    readonly browserVersion: string,
  ) {}

  /** Opens a browser by the driver at `address`, as `capabilities` say. A driver has one session at a time. */
  static async open(address: string, capabilities: Json): Promise<Session> {
    const { sessionId, capabilities: given } = await ask<{ sessionId: string; capabilities: { browserVersion: string } }>(
      'POST',
      `${address}/session`,
      { capabilities: { alwaysMatch: capabilities } },
    )
    return new Session(`${address}/session/${sessionId}`, given.browserVersion)
  }

  /** Closes the browser. */
  close = (): Promise<void> => ask('DELETE', this.address)

  /** Resolves once the page has loaded. */
  goTo = (url: string): Promise<void> => this.command('url', { url })

  reload = (): Promise<void> => this.command('refresh', {})

  /** Clicks in the middle of an element, brought into view; rejects where something lies over it. */
  click = (element: ElementReference): Promise<void> => this.command(`element/${element[elementKey]}/click`, {})

  /** From here on scripts and elements are those of a frame. */
  enter = (frame: ElementReference): Promise<void> => this.command('frame', { id: frame })

  /** Runs a function in the page and waits for what it promises. It sees its arguments and the page, and nothing else. */
  run<Args extends readonly unknown[], Result>(work: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    return this.command('execute/sync', { script: `return (${work}).apply(null, arguments)`, args: args as Json })
  }

  private command<Result>(name: string, body: Json): Promise<Result> {
    return ask('POST', `${this.address}/${name}`, body)
  }
}

/** Sends a command; rejects with the driver's words where it fails. */
async function ask<Value>(method: 'POST' | 'DELETE', url: string, body?: Json): Promise<Value> {
  const response = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } }
  if (!response.ok) throw new Error(`${new URL(url).pathname.replace(/^.session.[^/]*/, '')}: ${value.error}: ${value.message}`)
  return value
}
