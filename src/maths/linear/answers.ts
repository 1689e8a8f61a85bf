// What models answer that have one output for each class: the class of the largest.

/** outputs: [classes, count] by rows; returns the class of each, the lower of two that tie. */
function largestOutputs(outputs: Float64Array, count: number): Uint8Array {
  const largest = outputs.slice(0, count)
  const answers = new Uint8Array(count)
  for (let own = 1; own < outputs.length / count; own++)
    for (let at = 0; at < count; at++) {
      const value = outputs[own * count + at] as number
      if (value <= (largest[at] as number)) continue
      largest[at] = value
      answers[at] = own
    }
  return answers
}

/** Share, 0-1, of those whose largest output is not that of their label. outputs: [classes, count] by rows. */
export function errorRate(outputs: Float64Array, labels: Uint8Array): number {
  const answers = largestOutputs(outputs, labels.length)
  return answers.reduce((wrong, answer, at) => wrong + (answer === labels[at] ? 0 : 1), 0) / labels.length
}
