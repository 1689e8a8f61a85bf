// The kernel of ops/dropout-mask.ts: the random numbers of src/maths/counter-random.ts, drawn where they are used.
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import { type KernelFunc, util } from '@tensorflow/tfjs-core'
import { dropoutThreshold } from '../../ops/dropout-mask.ts'
import { runProgram, type Uniform } from './program.ts'

/** A thread draws two numbers of one model. Seeds travel as uniforms, four to a vector. */
const code = (vectors: number) => `
  fn highProduct(a: u32, b: u32) -> u32 {
    let middle = (a >> 16u) * (b & 0xffffu) + (((a & 0xffffu) * (b & 0xffffu)) >> 16u);
    let carried = (a & 0xffffu) * (b >> 16u) + (middle & 0xffffu);
    return (a >> 16u) * (b >> 16u) + (middle >> 16u) + (carried >> 16u);
  }

  fn philox2x32(key: u32, counter: vec2<u32>) -> vec2<u32> {
    let multiplier = 0xd256d193u;
    var words = counter;
    for (var round = 0u; round < 10u; round++) {
      let roundKey = key + round * 0x9e3779b9u;
      words = vec2<u32>(highProduct(multiplier, words.x) ^ roundKey ^ words.y, multiplier * words.x);
    }
    return words;
  }

  fn main(thread: i32) {
    if (thread >= uniforms.threads) { return; }
    let pairs = (uniforms.size + 1) / 2;
    let model = thread / pairs;
    let pair = thread % pairs;
    var seeds = array<vec4<u32>, ${vectors}>(${names(vectors).map((name) => `uniforms.${name}`)});
    let random = philox2x32(seeds[model / 4][model % 4], vec2<u32>(u32(pair), uniforms.step));
    let values = select(vec2<f32>(uniforms.kept), vec2<f32>(0.0), random < vec2<u32>(uniforms.threshold));
    let at = model * uniforms.size + 2 * pair;
    mask[at] = values.x;
    if (2 * pair + 1 < uniforms.size) { mask[at + 1] = values.y; }
  }`

/** shape: [K, ...], with a seed for each of K. Nothing is uploaded but the seeds. */
const dropoutMask: KernelFunc = ({ backend, attrs }) => {
  const running = backend as WebGPUBackend
  const { shape, rate, seeds, step } = attrs as unknown as { shape: number[]; rate: number; seeds: number[]; step: number }
  const mask = running.makeTensorInfo(shape, 'float32')
  const size = util.sizeFromShape(shape.slice(1))
  const vectors = Math.ceil(seeds.length / 4)
  const fours = names(vectors).map((name, at): [string, Uniform] => [name, ['u32', ...four(seeds, 4 * at)]])
  runProgram(running, {
    name: `dropout-mask ${vectors}`,
    writes: { mask },
    reads: {},
    uniforms: {
      size: ['i32', size],
      step: ['u32', step],
      threshold: ['u32', dropoutThreshold(rate)],
      kept: ['f32', 1 / (1 - rate)],
      ...Object.fromEntries(fours),
    },
    threads: seeds.length * Math.ceil(size / 2),
    code: code(vectors),
  })
  return mask
}

const names = (vectors: number) => Array.from({ length: vectors }, (_, at) => `seeds${at}`)
const four = (seeds: readonly number[], first: number) => [0, 1, 2, 3].map((at) => seeds[first + at] ?? 0)

export const dropoutMaskKernels = { RoteDropoutMask: dropoutMask }
