import { beforeAll, describe, expect, test } from 'vitest'
import { exactBackends, startBackend } from './runs.ts'
import { stepErrors, torchSteps } from './torch-step.ts'

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test.each(torchSteps)('one step of $model, batch norm $batchNorm, agrees with PyTorch: its loss and every gradient', async (told) => {
    const { loss, gradients } = await stepErrors(told)
    expect(loss).toBeLessThan(1e-3)
    expect(gradients).toHaveLength(told.gradients.length)
    for (const [index, error] of gradients.entries()) expect(error, `gradient ${index}`).toBeLessThan(1e-3)
  })
})
