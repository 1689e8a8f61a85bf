// Runs a WGSL program of ours in the queue of tfjs's webgpu backend, on tensors where they lie.
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu'
import { type TensorInfo, util } from '@tensorflow/tfjs-core'

/** One number, or four that WGSL sees as a vector. */
export type Uniform = readonly [type: 'f32' | 'i32' | 'u32', ...values: number[]]

export interface Program {
  /** Under this name tfjs keeps what was compiled: programs of one name have the same code. */
  readonly name: string
  /** Numbers in an element of every tensor: 4 where WGSL sees them as arrays of vectors. */
  readonly lanes?: 1 | 4
  /** Tensors by the names that the code has for them; what it does not use must not be named. Those in `writes` may be read too. */
  readonly writes: Readonly<Record<string, TensorInfo>>
  readonly reads: Readonly<Record<string, TensorInfo>>
  /** Fields of `uniforms`, besides `uniforms.threads`. */
  readonly uniforms?: Readonly<Record<string, Uniform>>
  /** Threads that have work. Whole workgroups are started, so that there may be more. */
  readonly threads: number
  readonly workgroupSize?: number
  /** WGSL with `fn main(thread: i32)`; `Value` is a number, or the vector of `lanes`. */
  readonly code: string
}

const tfjsTypes = { f32: 'float32', i32: 'int32', u32: 'uint32' } as const
const elements: Readonly<Record<string, string>> = { float32: 'f32', int32: 'i32' }

/** Queues one dispatch. Through tfjs a program has one output; here it has as many as it names. */
export function runProgram(running: WebGPUBackend, program: Program): void {
  const { name, lanes = 1, writes, reads, threads, workgroupSize = 64, code } = program
  const [output, ...inputs] = [...Object.values(writes), ...Object.values(reads)].map(flat) as [TensorInfo, ...TensorInfo[]]
  const uniforms: [string, Uniform][] = Object.entries({ threads: ['i32', threads], ...program.uniforms })
  const described: WebGPUProgram = {
    shaderKey: `rote ${name} ${lanes}`,
    outputShape: [1],
    variableNames: inputs.map((_, at) => `tensor${at}`),
    uniforms: uniforms.map(([field, uniform]) => `${field} : ${fieldType(uniform)}, `).join(''),
    workgroupSize: [workgroupSize, 1, 1],
    dispatchLayout: { x: [0] },
    dispatch: [Math.ceil(threads / workgroupSize), 1, 1],
    getUserCode: () => [`alias Value = ${elementType('float32', lanes)};`, ...bindings(program, lanes), code].join('\n'),
  }
  const values = uniforms.map(([, [type, ...data]]) => ({ type: tfjsTypes[type], data }))
  running.runWebGPUProgram(described, inputs, output.dtype, values, output)
}

/** 4 where the numbers of a tensor come in fours, else 1. */
export function lanesOf(tensor: TensorInfo): 1 | 4 {
  return sizeOf(tensor) % 4 === 0 ? 4 : 1
}

/** Number of elements. */
export function sizeOf({ shape }: TensorInfo): number {
  return util.sizeFromShape(shape)
}

/** tfjs writes code for shapes, of which we use none: of one pretended shape, there is one program to compile for all. */
function flat({ dataId, dtype }: TensorInfo): TensorInfo {
  return { dataId, dtype, shape: [1] }
}

/**
 * Declarations of our own for the bindings that tfjs has given out: the output first, then the inputs. tfjs's own are left
 * unused, and what is unused takes no part in the layout; so inputs can be written to.
 */
function bindings({ writes, reads }: Program, lanes: 1 | 4): string[] {
  const declare = (access: 'read' | 'read_write') => (entry: [string, TensorInfo]) => ({ access, name: entry[0], dtype: entry[1].dtype })
  return [...Object.entries(writes).map(declare('read_write')), ...Object.entries(reads).map(declare('read'))].map(
    ({ access, name, dtype }, at) => `@group(0) @binding(${at}) var<storage, ${access}> ${name} : array<${elementType(dtype, lanes)}>;`,
  )
}

function elementType(dtype: string, lanes: 1 | 4): string {
  return lanes === 4 ? `vec4<${elements[dtype]}>` : `${elements[dtype]}`
}

function fieldType([type, ...values]: Uniform): string {
  return values.length === 1 ? type : `vec${values.length}<${type}>`
}
