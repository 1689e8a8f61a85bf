/** Just enough reading of style sheets and of parts to know which classes they speak of. */

export interface Rule {
  /** Selector, or at-rule with what it asks, its spaces made single. */
  readonly head: string
  /** Nested rules; declarations are left out. */
  readonly inner: readonly Rule[]
}

/** The rules of a sheet, nested as they are. */
export function parseCss(text: string): Rule[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\([^)]*\)/g, 'url()')
  let at = 0
  const block = (): Rule[] => {
    const rules: Rule[] = []
    let start = at
    for (; at < bare.length; at++) {
      if (bare[at] === ';') {
        const said = bare.slice(start, at).trim()
        if (said.startsWith('@')) rules.push({ head: said.replace(/\s+/g, ' '), inner: [] })
        start = at + 1
      } else if (bare[at] === '{') {
        const head = bare.slice(start, at++).trim().replace(/\s+/g, ' ')
        rules.push({ head, inner: block() })
        start = at + 1
      } else if (bare[at] === '}') return rules
    }
    return rules
  }
  return block()
}

/** Every class in a selector, but for what a whole chapter is called. */
export function definedClasses(rules: readonly Rule[]): Set<string> {
  const heads = (all: readonly Rule[]): string[] => all.flatMap(({ head, inner }) => [head, ...heads(inner)])
  const selectors = heads(rules).filter((head) => !/^(@|\.chapter(\.[\w-]+)?$)/.test(head))
  return new Set(
    selectors.flatMap((head) => [...head.replace(/"[^"]*"/g, '').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name as string)),
  )
}

/** The classes that a part gives its elements; of one that is put together only the beginning is known. */
export function classesOf(text: string) {
  const names = new Set<string>()
  const beginnings: string[] = []
  for (const words of classTexts(text))
    for (const word of words.split(/\s+/).filter(Boolean))
      if (word.endsWith('${')) beginnings.push(word.slice(0, -2))
      else names.add(word)
  return { names, has: (name: string) => names.has(name) || beginnings.some((start) => start !== '' && name.startsWith(start)) }
}

/** Strings of `className="..."`, `className={...}`, `className: ...` and of functions named `...Class`. */
function classTexts(text: string): string[] {
  const attributes = [...text.matchAll(/\bclassName=("[^"]*"|(?=\{))/g)].flatMap(({ 0: all, 1: value = '', index }) =>
    value ? [value.slice(1, -1)] : stringsOf(expressionAt(text, index + all.length)),
  )
  const others = [...text.matchAll(/\bclassName:(.*)|\w+Class = ([\s\S]*?)\n\n/g)].flatMap(([all]) => stringsOf(all))
  return [...attributes, ...others]
}

/** From a brace to the one that closes it. */
function expressionAt(text: string, start: number): string {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return text.slice(start, at + 1)
  }
  return text.slice(start)
}

/** The strings of a piece of code, those in a template's placeholders too; a placeholder that a word runs into stays as `${`. */
function stringsOf(code: string): string[] {
  const inTemplates = [...code.matchAll(/`([^`]*)`/g)].flatMap(([, template = '']) => [
    template.replace(/(\S?)\$\{[^}]*\}/g, (_, before: string) => (before ? `${before}\${ ` : ' ')),
    ...[...template.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, inner = '']) => stringsOf(inner)),
  ])
  const plain = [...code.replace(/`[^`]*`/g, '').matchAll(/'([^']*)'/g)].map(([, string = '']) => string)
  return [...inTemplates, ...plain]
}
