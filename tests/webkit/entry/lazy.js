// biome-ignore lint/suspicious/noImportCycles: the cycle is what is shown
import { name } from './entry.js'

export const says = `lazy, with what it needs of ${name}`
