// Page translators and extensions wrap, replace and merge texts that React has put on the page. React keeps no account of where its
// nodes are: it would throw, which blanks the page, or write into texts that nobody sees any more. This keeps that account: before React
// touches what others have changed, it is put back as React left it. Who translates then translates it anew.

/** Its children, in order, as React left them. */
const childrenOf = new WeakMap<Node, Node[]>()
const parentOf = new WeakMap<Node, Node>()
/** What React wrote into a text. */
const written = new WeakMap<Node, string>()

/** Guards all that React changes in this document; to be called once, before anything is rendered. */
export function guardFromForeignHands(): void {
  const { appendChild, insertBefore, removeChild } = Node.prototype
  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')
  const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')
  const write = nodeValue?.set
  const fill = textContent?.set
  if (!write || !fill) return

  /** Puts what React left in this node back in its place, without what others put there instead. Nodes in their place are not moved. */
  const restore = (parent: Node): void => {
    const own = childrenOf.get(parent) ?? []
    const isOwn = new Set(own)
    for (const child of [...parent.childNodes]) if (!isOwn.has(child)) removeChild.call(parent, child)
    let next: Node | null = null
    for (const child of own.toReversed()) {
      if (child.parentNode !== parent || child.nextSibling !== next) insertBefore.call(parent, child, next)
      const text = written.get(child)
      if (text !== undefined && child.nodeValue !== text) write.call(child, text)
      next = child
    }
  }

  /** Puts back what is to be seen of a node: itself, and all that it lies in. What is only wrapped is seen. */
  const bringBack = (node: Node): void => {
    // The text of an element that holds nothing else is the browser's own.
    const parent = parentOf.get(node) ?? (node instanceof Text ? node.parentNode : null)
    if (!parent) return
    if (!parent.contains(node) || isRewritten(node)) restore(parent)
    bringBack(parent)
  }

  /** Notes where React puts a node, which may be one that it moves. */
  const place = (parent: Node, child: Node, next: Node | null): void => {
    if (!isReacts(parent) || !isReacts(child)) return
    const isMove = parentOf.get(child) === parent
    if ((isMove && isChanged(parent, child)) || (next && isChanged(parent, next))) restore(parent)
    note(parent, child, next)
  }

  Node.prototype.appendChild = function <T extends Node>(child: T): T {
    place(this, child, null)
    return appendChild.call(this, child) as T
  }

  Node.prototype.insertBefore = function <T extends Node>(child: T, next: Node | null): T {
    place(this, child, next)
    return insertBefore.call(this, child, next?.parentNode === this ? next : null) as T
  }

  Node.prototype.removeChild = function <T extends Node>(child: T): T {
    if (isReacts(this) && isReacts(child) && isCalledFromHere()) {
      if (isChanged(this, child)) restore(this)
      forget(child)
    }
    return child.parentNode === this ? (removeChild.call(this, child) as T) : child
  }

  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...nodeValue,
    set(this: Node, value: string) {
      bringBack(this)
      if (parentOf.has(this)) written.set(this, value)
      write.call(this, value)
    },
  })

  // React sets it on elements that hold nothing but a text.
  Object.defineProperty(Node.prototype, 'textContent', {
    ...textContent,
    set(this: Node, value: string) {
      bringBack(this)
      fill.call(this, value)
    },
  })
}

/** React puts a key of its own on every node that it makes, and on its root. */
const isReacts = (node: Node): boolean => Object.keys(node).some((key) => /^__react(Fiber|Container)\$/.test(key))

const isRewritten = (node: Node): boolean => written.has(node) && node.nodeValue !== written.get(node)

const isChanged = (parent: Node, child: Node): boolean => child.parentNode !== parent || isRewritten(child)

function note(parent: Node, child: Node, next: Node | null): void {
  forget(child)
  const own = childrenOf.get(parent) ?? []
  const at = next ? own.indexOf(next) : -1
  own.splice(at < 0 ? own.length : at, 0, child)
  childrenOf.set(parent, own)
  parentOf.set(child, parent)
  if (child instanceof Text && !written.has(child)) written.set(child, child.data)
}

function forget(child: Node): void {
  const own = childrenOf.get(parentOf.get(child) as Node)
  parentOf.delete(child)
  if (own?.includes(child)) own.splice(own.indexOf(child), 1)
}

/**
 * Whether a script of ours calls: foreign ones can remove React's nodes from React's nodes too. Two of the calls under way are ours
 * then, and React's are more.
 */
const isCalledFromHere = (): boolean => (new Error().stack?.split(window.location.origin).length ?? 0) - 1 > 2
