// When a run looks at itself: every quarter of an epoch in the first two, then after every epoch.

const denseEpochs = 2
const partsPerEpoch = 4

/** Whether the networks are evaluated after `step` batches. Step 0 (before training) is, and so is the end of every epoch. */
export function isEvaluationStep(step: number, stepsPerEpoch: number): boolean {
  if (step % stepsPerEpoch === 0) return true
  if (step > denseEpochs * stepsPerEpoch) return false
  const part = (at: number) => Math.floor((at * partsPerEpoch) / stepsPerEpoch)
  return part(step) > part(step - 1)
}
