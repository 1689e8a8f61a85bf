// The command line: npm run -s rote -- COMMAND. Each command is loaded only when it is asked for.
import { listed } from '../words/lists.ts'
import { UsageError } from './usage-error.ts'

interface Command {
  readonly summary: string
  load(): Promise<(args: string[]) => Promise<void>>
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['run', { summary: 'train on true or corrupted labels', load: async () => (await import('./run.ts')).runCommand }],
  ['sweep', { summary: 'the same at several settings and seeds', load: async () => (await import('./sweep.ts')).sweepCommand }],
  ['link', { summary: 'settings to a link, a link to settings', load: async () => (await import('./link.ts')).linkCommand }],
  ['theorem', { summary: 'fit labels by the construction of Theorem 1', load: async () => (await import('./theorem.ts')).theoremCommand }],
  [
    'kernel',
    { summary: 'fit labels by a linear model in the space of a kernel', load: async () => (await import('./kernel.ts')).kernelCommand },
  ],
  ['descent', { summary: 'where gradient descent on least squares ends', load: async () => (await import('./descent.ts')).descentCommand }],
  [
    'features',
    { summary: 'fit labels by a linear model on random features', load: async () => (await import('./features.ts')).featuresCommand },
  ],
  [
    'rademacher',
    { summary: 'how well a class of functions fits coin flips', load: async () => (await import('./rademacher.ts')).rademacherCommand },
  ],
  [
    'measures',
    { summary: 'what looks at the labels, beside the test error', load: async () => (await import('./measures.ts')).measuresCommand },
  ],
  [
    'curvature',
    { summary: 'eigenvalues of the Hessian where a model fits', load: async () => (await import('./curvature.ts')).curvatureCommand },
  ],
  [
    'polynomial',
    {
      summary: 'curves through noisy points, and what a penalty does',
      load: async () => (await import('./polynomial.ts')).polynomialCommand,
    },
  ],
])

/** Mistakes of whoever typed the command, by name, because each layer has its own class for them. */
const mistakes = new Set(['UsageError', 'FieldError', 'DataError'])

const overview = (): string =>
  [
    'rote COMMAND [--help]',
    '',
    ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(11)} ${summary}`),
    '',
    'Exit code: 0, or 2 with a message that names what was wrong.',
  ].join('\n')

async function main([name = '--help', ...args]: string[]): Promise<void> {
  if (name === '--help' || name === '-h' || name === 'help') return console.log(overview())
  const command = commands.get(name)
  if (command === undefined) throw new UsageError(`command: expected ${listed([...commands.keys()], 'or')}, got ${JSON.stringify(name)}`)
  const execute = await command.load()
  await execute(args)
}

// A reader such as `head` may leave before all is written.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0)
  console.error(`standard output: cannot be written (${code === 'ENOSPC' ? 'no room is left' : message})`)
  process.exit(2)
})

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Error && mistakes.has(error.name))) throw error
  console.error(error.message)
  process.exitCode = 2
}
