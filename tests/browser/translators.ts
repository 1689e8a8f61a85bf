/** What page translators and extensions do to a page. Each runs in the page, and leaves the words as they are. */

/** How a text is changed. */
export type Hand = keyof typeof hands

/** Each takes one text, which lies in no `<font>` yet. */
export const hands = {
  /** Google's and Edge's. */
  wrap: (text: Text) => {
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    text.before(outer)
    outer.append(inner)
    inner.append(text)
  },
  /** The same by the methods that React uses. */
  'wrap step by step': (text: Text) => {
    const font = document.createElement('font')
    text.parentNode?.insertBefore(font, text)
    font.appendChild(text)
  },
  replace: (text: Text) => {
    const font = document.createElement('font')
    font.append(text.data)
    text.replaceWith(font)
  },
  'replace step by step': (text: Text) => {
    const font = document.createElement('font')
    font.textContent = text.data
    text.parentNode?.insertBefore(font, text)
    text.parentNode?.removeChild(text)
  },
  'put a copy': (text: Text) => text.parentNode?.replaceChild(text.cloneNode(), text),
  'empty and put beside': (text: Text) => {
    const font = document.createElement('font')
    font.append(text.data)
    text.after(font)
    text.data = ''
  },
  merge: (text: Text) => text.parentNode?.normalize(),
  split: (text: Text) => text.splitText(text.length >> 1),
  /** Readers' aids, which give every word its own look. */
  'wrap every word': (text: Text) => {
    const words = text.data.split(/(?<=\s)/).map((word) => Object.assign(document.createElement('font'), { textContent: word }))
    text.replaceWith(...words)
  },
  /** A whole sentence at once, with the elements in it. */
  'wrap with all that stands beside': (text: Text) => {
    const parent = text.parentElement
    if (!parent || parent.localName === 'main') return
    const font = document.createElement('font')
    font.append(...parent.childNodes)
    parent.append(font)
  },
  /** Firefox: elements stay, texts are made anew. */
  'rebuild around': (text: Text) => {
    const parent = text.parentNode
    parent?.replaceChildren(...Array.from(parent.childNodes, (node) => (node instanceof Text ? node.data : node)))
  },
  'write the parent anew': (text: Text) => {
    const parent = text.parentElement
    if (parent && parent.localName !== 'main') parent.innerHTML = `${parent.innerHTML}`
  },
} satisfies Record<string, (text: Text) => unknown>

/** Source of a script for the page that gives it `translate(below, chance)`: changes those texts below an element that chance picks. */
export const translatorSource = (hand: Hand): string => `
  globalThis.translate = (below, chance = () => true) => {
    const walker = document.createTreeWalker(below, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts)
      if (text.isConnected && text.data.trim() !== '' && !text.parentElement.closest('font, [translate=no], style, script') && chance())
        (${hands[hand].toString()})(text)
  }`
