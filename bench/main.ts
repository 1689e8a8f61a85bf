// The benchmark: npm run -s bench -- [options]. How fast networks train here, beside other libraries, and what a reader of the
// site waits for: a line on standard error for each measurement, the tables on standard output.
import { expectWritable, writeText } from '../src/cli/text-file.ts'
import { UsageError } from '../src/cli/usage-error.ts'
import { help, type Options, parseOptions } from './options.ts'
import { siteTable, trainingTable } from './report.ts'
import { runBench } from './run.ts'

async function main(options: Options): Promise<void> {
  const file = options.json === '-' ? undefined : options.json
  if (file !== undefined) await expectWritable(file)
  const report = await runBench(options, (line) => console.error(line))
  const json = `${JSON.stringify(report, null, 2)}\n`
  if (options.json === '-') return void process.stdout.write(json)
  if (file !== undefined) await writeText(file, json)
  const peak = report.gemmPeakGflops === null ? '' : `, matrix products up to ${report.gemmPeakGflops.toFixed(1)} GFLOP/s a thread`
  console.log(`${report.machine}; ${report.rounds} rounds${peak}`)
  if (report.rows.length > 0) console.log(`\n${trainingTable(report.rows)}`)
  if (report.site) console.log(`\n${siteTable(report.site)}`)
}

try {
  const options = parseOptions(process.argv.slice(2))
  if (options === 'help') console.log(help)
  else await main(options)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
