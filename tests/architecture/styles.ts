/** What the style sheets must keep to, as complaints about a tree of files: each in its layer, nested in the class of its part or chapter, and no class that depends on what another chapter has loaded. */

import { dirname, join } from 'node:path'
import { classesOf, definedClasses, parseCss, type Rule } from './style-words.ts'

/** Path from the repository's root, and text. */
export type Files = ReadonlyMap<string, string>

/** Each folder's layer; the order between them is said in src/styles/layers.css alone. */
const layerOf = (path: string): string => {
  const [, room = '', folder = ''] = path.split('/')
  if (room === 'styles') return 'base'
  if (room === 'chapters') return folder === 'kit' ? 'kit' : 'chapter'
  return room
}
const statement = 'src/styles/layers.css'
const chapterOf = (path: string): string => path.split('/')[2] ?? ''

export function complaintsOf(files: Files): string[] {
  const sheets = new Map([...files].filter(([path]) => path.endsWith('.css')).map(([path, text]) => [path, parseCss(text)]))
  const parts = new Map([...files].filter(([path]) => path.endsWith('.tsx')).map(([path, text]) => [path, classesOf(text)]))
  const defined = new Map([...sheets].map(([path, rules]) => [path, definedClasses(rules)]))
  const covers = createCovers(files)
  const everUsed = [...parts.values()]
  const isUsed = (name: string) => everUsed.some((used) => used.has(name))
  const definers = (name: string) => [...defined].filter(([, names]) => names.has(name)).map(([path]) => path)
  return [
    ...[...sheets].flatMap(([path, rules]) => misplaced(path, rules, parts)),
    ...[...defined].flatMap(([path, names]) => [...names].filter((name) => !isUsed(name)).map((name) => `${path}: no part uses .${name}`)),
    ...sharedByChapters(defined),
    ...[...parts].flatMap(([path, used]) =>
      [...used.names]
        .filter((name) => definers(name).length > 0 && !definers(name).some((sheet) => covers(path, sheet)))
        .map((name) => `${path}: .${name} is styled by ${definers(name).join(', ')}, which may not be there`),
    ),
  ]
}

/** What lies outside of its layer, or of its root. */
function misplaced(path: string, rules: readonly Rule[], parts: ReadonlyMap<string, Used>): string[] {
  if (path === statement) return []
  const layer = `@layer ${layerOf(path)}`
  return rules.flatMap((rule) => {
    if (rule.head.startsWith('@import')) return []
    if (rule.head !== layer) return [`${path}: ${rule.head}: expected ${layer}`]
    if (layerOf(path) === 'base') return []
    return rule.inner.flatMap(({ head, inner }) =>
      head.startsWith('@keyframes') ? [] : [...badRoot(path, head, parts), ...rootByName(path, head, inner)],
    )
  })
}

/** The outermost selector: the chapter, or the classes of parts of the room. */
function badRoot(path: string, head: string, parts: ReadonlyMap<string, Used>): string[] {
  const layer = layerOf(path)
  if (layer === 'kit' || layer === 'chapter') {
    const chapter = layer === 'kit' ? '.chapter' : `.chapter.${chapterOf(path)}`
    return head === chapter ? [] : [`${path}: ${head}: expected it inside ${chapter}`]
  }
  const room = `${path.split('/').slice(0, 2).join('/')}/`
  const inRoom = [...parts].filter(([part]) => part.startsWith(room)).map(([, used]) => used)
  return head
    .split(', ')
    .filter((root) => !/^\.[\w-]+$/.test(root) || !inRoom.some((used) => used.names.has(root.slice(1))))
    .map((root) => `${path}: ${root}: expected it inside the class of a part in ${room}`)
}

/** Selectors that name the root, or the page: a nested selector means what lies below the root, so that they match nothing. */
function rootByName(path: string, root: string, rules: readonly Rule[]): string[] {
  const names = [...root.matchAll(/\.([\w-]+)/g)].map(([, name]) => name)
  const named = new RegExp(`(?<!&)\\.(${names.join('|')})(?![\\w-])`)
  const isAstray = (selector: string) => named.test(selector) || (selector.startsWith(':root') && !selector.includes(' &'))
  return rules.flatMap(({ head, inner }) =>
    !head.startsWith('@') && head.split(', ').some(isAstray) ? [`${path}: ${head}: expected &`] : rootByName(path, root, inner),
  )
}

/** A class of two chapters belongs to the kit; chapters may then say more about it. */
function sharedByChapters(defined: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const chapters = new Map<string, Set<string>>()
  const elsewhere = new Set<string>()
  for (const [path, names] of defined)
    for (const name of names)
      if (layerOf(path) !== 'chapter') elsewhere.add(name)
      else chapters.set(name, (chapters.get(name) ?? new Set()).add(chapterOf(path)))
  return [...chapters]
    .filter(([name, of]) => of.size > 1 && !elsewhere.has(name))
    .map(([name, of]) => `.${name} is of ${[...of].join(' and ')}: expected it in src/chapters/kit`)
}

type Used = ReturnType<typeof classesOf>

/** Whether a sheet is there wherever a part is: every page has it, or the part imports it, however far, or whoever imports the part, now or later, has it. */
function createCovers(files: Files): (part: string, sheet: string) => boolean {
  const imports = new Map([...files].map(([path, text]) => [path, importsOf(path, text)]))
  const comes = new Map([...files].map(([path, text]) => [path, [...(imports.get(path) ?? []), ...opensOf(path, text)]]))
  const reaches = (path: string, sheet: string, seen = new Set<string>()): boolean =>
    path === sheet || (!seen.has(path) && [...(imports.get(path) ?? [])].some((next) => reaches(next, sheet, seen.add(path))))
  const covers = (part: string, sheet: string): boolean => {
    if (reaches('src/styles/base.css', sheet) || reaches(part, sheet)) return true
    const importers = [...comes].filter(([, all]) => all.includes(part)).map(([path]) => path)
    return importers.length > 0 && importers.every((importer) => covers(importer, sheet))
  }
  return covers
}

/** What is imported at once: a sheet that is imported when something is opened may not be there. */
const importsOf = (path: string, text: string): string[] =>
  named(path, text, /^(?:import|export)\b[^'"(]*['"](\.[^'"]+)['"]/gm, /^@import "(\.[^"]+)"/gm)

/** What is imported later: whoever does so is there before it. */
const opensOf = (path: string, text: string): string[] => named(path, text, /\bimport\('(\.[^']+)'\)/g)

const named = (path: string, text: string, ...patterns: RegExp[]): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)]).map(([, from = '']) => join(dirname(path), from))
