/** The style sheets of src keep to their layers and roots (styles.ts), and each rule fires on a deliberate violation. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { complaintsOf, type Files } from './styles.ts'

const read = (root: string, wanted: RegExp): Files =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => wanted.test(path))
      .map((path) => [join(root, path), readFileSync(join(root, path), 'utf8')]),
  )
const src = read('src', /\.(css|tsx?)$/)

test('every sheet of src is wholly in its layer and its part or chapter, and every class is styled where it is used', () => {
  expect([...src.keys()].filter((path) => path.endsWith('.css')).length).toBeGreaterThan(30)
  expect(complaintsOf(src)).toEqual([])
})

test('the order of the layers is said once, and every page begins with it', () => {
  const statements = [...src].filter(([path, text]) => path.endsWith('.css') && /@layer[^{;]*;/.test(text)).map(([path]) => path)
  expect(statements).toEqual(['src/styles/layers.css'])
  for (const page of ['index.html', 'tests/gallery/index.html'])
    expect(readFileSync(page, 'utf8'), page).toMatch(/<style>\s*@import "[./]*\/src\/styles\/layers\.css";\s*<\/style>[\s\S]*<script/)
})

const inChapter = (chapter: string, rules: string) => `@layer chapter { .chapter.${chapter} { ${rules} } }`
/** A part that imports a sheet of its folder. */
const part = (sheet: string, ...classes: string[]) =>
  `import './${sheet}'\nexport const Part = () => <p className="${classes.join(' ')}" />\n`

describe('a complaint is made of', () => {
  test.each<[what: string, files: Record<string, string>, complaint: RegExp]>([
    [
      'a rule outside of the layer',
      { 'src/controls/dial.css': '.dial { color: red; }', 'src/controls/Dial.tsx': part('dial.css', 'dial') },
      /\.dial: expected @layer controls/,
    ],
    [
      "another folder's layer",
      {
        'src/controls/dial.css': '@layer kit { .dial { color: red; } }',
        'src/controls/Dial.tsx': part('dial.css', 'dial'),
      },
      /@layer kit: expected @layer controls/,
    ],
    [
      'a rule that is in no part',
      { 'src/app/a.css': '@layer app { p { color: red; } }', 'src/app/A.tsx': part('a.css', 'a') },
      /: p: expected it inside the class of a part in src\/app\//,
    ],
    [
      'a rule inside another chapter',
      { 'src/chapters/one/a.css': inChapter('two', '.a { color: red; }'), 'src/chapters/one/A.tsx': part('a.css', 'chapter', 'two', 'a') },
      /\.chapter\.two: expected it inside \.chapter\.one/,
    ],
    [
      'a part that is named inside itself',
      {
        'src/app/a.css': '@layer app { .a { @media (hover) { .a:hover { color: red; } } } }',
        'src/app/A.tsx': part('a.css', 'a'),
      },
      /\.a:hover: expected &/,
    ],
    [
      'a condition on the page that leaves out the part',
      {
        'src/app/a.css': '@layer app { .a { b, :root[data-theme="dark"] i { color: red; } } }',
        'src/app/A.tsx': part('a.css', 'a'),
      },
      /:root\[data-theme="dark"\] i: expected &/,
    ],
    [
      'a part of another room',
      {
        'src/charts/a.css': '@layer charts { .b { color: red; } }',
        'src/app/B.tsx': "import '../charts/a.css'\nexport const B = () => <p className={'b'} />\n",
      },
      /\.b: expected it inside the class of a part in src\/charts\//,
    ],
    [
      'a class that nobody uses',
      { 'src/app/a.css': '@layer app { .a { .b { color: red; } } }', 'src/app/A.tsx': part('a.css', 'a') },
      /no part uses \.b/,
    ],
    [
      'a class that two chapters define',
      {
        'src/chapters/one/a.css': inChapter('one', '.a { color: red; }'),
        'src/chapters/two/a.css': inChapter('two', '.a { color: red; }'),
        'src/chapters/one/Chapter.tsx': part('a.css', 'chapter', 'one', 'a'),
        'src/chapters/two/Chapter.tsx': part('a.css', 'chapter', 'two', 'a'),
      },
      /\.a is of one and two: expected it in src\/chapters\/kit/,
    ],
    [
      'a class that only another chapter styles',
      {
        'src/chapters/one/a.css': inChapter('one', '.a { color: red; }'),
        'src/chapters/one/Chapter.tsx': part('a.css', 'chapter', 'one', 'a'),
        'src/chapters/two/Chapter.tsx': part('b.css', 'chapter', 'two', 'a'),
      },
      /two\/Chapter\.tsx: \.a is styled by src\/chapters\/one\/a\.css, which may not be there/,
    ],
    [
      'a sheet that is there only once another part has been opened',
      {
        'src/charts/a.css': '@layer charts { .a { color: red; } }',
        'src/charts/A.tsx': part('b.css', 'a'),
        'src/app/One.tsx': "import '../charts/A.tsx'\nimport '../charts/a.css'\n",
        'src/app/Two.tsx': "import '../charts/A.tsx'\nexport const later = () => import('./One.tsx')\n",
      },
      /src\/charts\/A\.tsx: \.a is styled by src\/charts\/a\.css, which may not be there/,
    ],
  ])('%s', (_what, files, complaint) => {
    const complaints = complaintsOf(new Map(Object.entries(files)))
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(complaint)
  })

  test('nothing where a class is put together, or its sheet comes with whoever uses the part', () => {
    const part = `export const A = ({ kind, lit }) => <p className={\`a a-\${kind} \${lit ? 'a-lit' : ''}\`} />\n`
    const files = {
      'src/app/a.css': '@layer app { .a { .a-red { color: red; } .a-lit { color: blue; } } }',
      'src/app/A.tsx': part,
      'src/app/B.tsx': "import './A.tsx'\nimport './a.css'\n",
      'src/app/C.tsx': "import './a.css'\nexport const later = () => import('./A.tsx')\n",
    }
    expect(complaintsOf(new Map(Object.entries(files)))).toEqual([])
  })
})
