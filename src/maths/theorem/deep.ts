// The corollary of Theorem 1: the same function as a narrow network of depth k, each hidden layer adding one block of hinges.
// A layer hands on how far x has come (u = max(x - b_1, 0), positive wherever a hinge is) and the sum so far, split into its positive
// and negative part because a ReLU passes no negative number; the next block of hinges is cut from u.

/** One layer of weights: outputs[o] = biases[o] + sum over i of weights[o, i] inputs[i]. weights: [outputs, inputs], row after row. */
export interface Layer {
  readonly inputs: number
  readonly outputs: number
  readonly weights: Float64Array
  readonly biases: Float64Array
}

/**
 * layers: k of them, a ReLU after each but the last. The first reads the one number <a, z>: as in Theorem 1 its units share a, which
 * is therefore counted once.
 */
export interface DeepNetwork {
  readonly a: Float64Array
  readonly layers: readonly Layer[]
}

/**
 * The two-layer network (a, b, w), b ascending, w of one output, as a network of `depth` layers of weights; the same function everywhere.
 * depth: a whole number from 2 (one hidden layer, the network as it is) to n + 1 (one hinge a layer); else throws a RangeError.
 */
export function deepen(a: Float64Array, b: Float64Array, w: Float64Array, depth: number): DeepNetwork {
  const blocks = depth - 1
  if (!Number.isInteger(depth) || blocks < 1 || blocks > b.length)
    throw new RangeError(`depth: expected a whole number from 2 to ${b.length + 1}, got ${depth}`)
  const layers: Layer[] = []
  // What each unit of the layer just built adds to c.
  let shares = new Float64Array([])
  for (let block = 0; block < blocks; block++) {
    const start = Math.floor((block * b.length) / blocks)
    const end = Math.floor(((block + 1) * b.length) / blocks)
    const thresholds = b.slice(start, end)
    const weights = w.subarray(start, end)
    layers.push(block === 0 ? firstLayer(thresholds) : nextLayer(shares, thresholds, b[0] as number))
    shares = Float64Array.from(block === 0 ? weights : [0, 1, -1, ...weights])
  }
  layers.push(createLayer([{ weights: shares, bias: 0 }]))
  return { a, layers }
}

/** The network's output at x = <a, z>, layer by layer. */
export function evaluateDeep({ layers }: DeepNetwork, x: number): number {
  let values: Float64Array = new Float64Array([x])
  layers.forEach((layer, depth) => {
    const sums = applyLayer(layer, values)
    values = depth < layers.length - 1 ? sums.map((sum) => Math.max(sum, 0)) : sums
  })
  return values[0] as number
}

/** width: units of the widest hidden layer; weights: entries of a and of the layers that are not 0. */
export function measureDeep({ a, layers }: DeepNetwork): { readonly width: number; readonly weights: number } {
  const used = [a, ...layers.flatMap(({ weights, biases }) => [weights, biases])]
  return {
    width: Math.max(...layers.slice(0, -1).map(({ outputs }) => outputs)),
    weights: used.reduce((count, values) => count + values.filter((value) => value !== 0).length, 0),
  }
}

interface Unit {
  readonly weights: ArrayLike<number>
  readonly bias: number
}

/** The first block, cut from x itself. Its first hinge, at b_1, is u. */
function firstLayer(thresholds: Float64Array): Layer {
  return createLayer(Array.from(thresholds, (threshold) => ({ weights: [1], bias: -threshold })))
}

/** u, the positive and the negative part of the sum so far, then a block of hinges. */
function nextLayer(shares: Float64Array, thresholds: Float64Array, first: number): Layer {
  const u = Float64Array.from(shares, (_, unit) => (unit === 0 ? 1 : 0))
  return createLayer([
    { weights: u, bias: 0 },
    { weights: shares, bias: 0 },
    { weights: shares.map((share) => -share), bias: 0 },
    ...Array.from(thresholds, (threshold) => ({ weights: u, bias: first - threshold })),
  ])
}

function createLayer(units: readonly Unit[]): Layer {
  return {
    inputs: (units[0] as Unit).weights.length,
    outputs: units.length,
    weights: Float64Array.from(units.flatMap(({ weights }) => Array.from(weights))),
    biases: Float64Array.from(units, ({ bias }) => bias),
  }
}

function applyLayer({ inputs, weights, biases }: Layer, values: Float64Array): Float64Array {
  return biases.map((bias, output) => {
    let sum = 0
    for (let input = 0; input < inputs; input++) sum += (weights[output * inputs + input] as number) * (values[input] as number)
    return sum + bias
  })
}
