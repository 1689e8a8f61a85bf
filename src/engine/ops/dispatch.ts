// Chooses, for one named operation, the kernel registered for the running backend, or its definition in stock TensorFlow.js ops.
import { engine, getBackend, getKernel, type NamedTensorMap, type Tensor, tidy } from '@tensorflow/tfjs-core'

type Attributes = Record<string, string | number | boolean | number[]>

/**
 * Runs kernel `name` where the current backend has one, else `definition`.
 * Both must return the same tensors; the tests hold them against each other. Intermediate tensors are released.
 */
export function dispatch<T extends Tensor | Tensor[]>(
  name: string,
  inputs: NamedTensorMap,
  attributes: Attributes,
  definition: () => T,
): T {
  if (getKernel(name, getBackend()) === undefined) return tidy(definition)
  return engine().runKernel(name, inputs, attributes) as T
}
