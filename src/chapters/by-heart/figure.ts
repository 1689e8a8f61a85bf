// What stands in the figure of chapter 1 and below it: one file of code, which comes right after the first paint.
import { Below } from './Below.tsx'
import { Pictures } from './Pictures.tsx'
import { Sentence } from './Sentence.tsx'

export const figure = { Sentence, Pictures, Below }
