// The kernels of ops/dense.ts: tfjs's own batched products, with bias and activation in the same program, and what follows them in one more.
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import { getKernel, type KernelFunc, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core'
import { lanesOf, runProgram, sizeOf } from './program.ts'

type Named<N extends string> = Record<N, TensorInfo>
type Shape3 = [models: number, rows: number, columns: number]

/** x: [K, B, in] or [1, B, in]; w: [K, in, out]; b: [K, 1, out]; returns [K, B, out]. */
const forward: KernelFunc = ({ inputs, backend, attrs }) => {
  const { x, w, b } = inputs as Named<'x' | 'w' | 'b'>
  return product(backend as WebGPUBackend, { a: x, b: w, bias: b }, attrs?.activation === 'relu' ? { activation: 'relu' } : {})
}

/** dy: [K, B, out]; w: [K, in, out]; x: [K, B, in]; returns [K, B, in]. */
const inputGradient: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WebGPUBackend
  const { dy, w, x } = inputs as Named<'dy' | 'w' | 'x'>
  const dx = product(running, { a: dy, b: w }, { transposeB: true })
  if (attrs?.inputActivation === 'relu') gate(running, dx, x)
  return dx
}

/** x: [K, B, in]; dy: [K, B, out]; returns [K, in, out] and [K, 1, out]. */
const weightGradient: KernelFunc = ({ inputs, backend }) => {
  const running = backend as WebGPUBackend
  const { x, dy } = inputs as Named<'x' | 'dy'>
  return [product(running, { a: x, b: dy }, { transposeA: true }), columnSums(running, dy)]
}

/** activation(a b + bias), either factor transposed or shared by all models, by tfjs's kernel. */
function product(backend: WebGPUBackend, inputs: { a: TensorInfo; b: TensorInfo; bias?: TensorInfo }, attrs: NamedAttrMap): TensorInfo {
  const stock = getKernel('_FusedMatMul', 'webgpu')
  if (stock === undefined) throw new Error('kernels: tfjs-webgpu has no _FusedMatMul')
  return stock.kernelFunc({ inputs, backend, attrs: { transposeA: false, transposeB: false, ...attrs } }) as TensorInfo
}

/** Sets gradients to 0 where x is not positive, in place; both of one shape. */
function gate(running: WebGPUBackend, gradient: TensorInfo, x: TensorInfo): void {
  const lanes = lanesOf(x)
  runProgram(running, {
    name: 'gate',
    lanes,
    writes: { gradient },
    reads: { x },
    threads: sizeOf(x) / lanes,
    code: `
      fn main(at: i32) {
        if (at >= uniforms.threads) { return; }
        gradient[at] = select(Value(), gradient[at], x[at] > Value());
      }`,
  })
}

/** Sums over rows, a thread for each column: [K, R, C] to [K, 1, C]. */
function columnSums(running: WebGPUBackend, terms: TensorInfo): TensorInfo {
  const [models, rows, columns] = terms.shape as Shape3
  const sums = running.makeTensorInfo([models, 1, columns], 'float32')
  runProgram(running, {
    name: 'column-sums',
    writes: { sums },
    reads: { terms },
    uniforms: { rows: ['i32', rows], columns: ['i32', columns] },
    threads: models * columns,
    code: `
      fn main(at: i32) {
        if (at >= uniforms.threads) { return; }
        let first = at / uniforms.columns * uniforms.rows * uniforms.columns + at % uniforms.columns;
        var sum = 0.0;
        for (var row = 0; row < uniforms.rows; row++) { sum += terms[first + row * uniforms.columns]; }
        sums[at] = sum;
      }`,
  })
  return sums
}

export const denseKernels = {
  RoteDenseForward: forward,
  RoteDenseInputGradient: inputGradient,
  RoteDenseWeightGradient: weightGradient,
}
