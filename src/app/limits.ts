// What this machine lets the page compute at once.
import type { Limits } from '../protocol/trainer-listener.ts'

/** More workers than this do not get faster: they share one memory bus. */
const mostWorkers = 8
/** Where the browser does not say how many cores there are. */
const usualCores = 2
/** Share of the machine's memory that what is trained at once may take, and how much that is where the browser does not say. */
const memoryShare = 0.25
const usualGigabytes = 4

export function deviceLimits(): Limits {
  const { hardwareConcurrency: cores, deviceMemory: gigabytes } = navigator as { hardwareConcurrency?: number; deviceMemory?: number }
  return {
    workers: Math.min(cores || usualCores, mostWorkers),
    bytes: memoryShare * (gigabytes || usualGigabytes) * 2 ** 30,
  }
}
