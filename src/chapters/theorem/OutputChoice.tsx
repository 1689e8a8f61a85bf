// Which output is drawn, of several: each class has one on the same hinges.
import { Choice } from '../../controls/Choice.tsx'
import { useTheorem } from './use-theorem.tsx'

interface OutputChoiceProps {
  readonly label: string
  /** In the order of the outputs. */
  readonly classes: readonly string[]
  readonly as?: 'row' | 'list'
}

export function OutputChoice({ label, classes, as = 'row' }: OutputChoiceProps) {
  const { output, showOutput } = useTheorem()
  return (
    <Choice
      as={as}
      label={label}
      options={classes.map((name, own) => ({ value: String(own), label: name }))}
      value={String(output)}
      onChange={(own) => showOutput(Number(own))}
    />
  )
}
