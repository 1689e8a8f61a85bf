// Random numbers by counting: the value at any position of any stream, without the ones before it. So a mask can be made
// anywhere, in any order, with the same bits in JavaScript, WebAssembly and WGSL.
// Philox-2x32 with ten rounds (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).

const multiplier = 0xd256d193
const keyStep = 0x9e3779b9
const rounds = 10

/** Two random uint32 for one 32-bit key and a counter of two 32-bit words; a bijection of the counter for every key. */
export function philox2x32(key: number, counter: readonly [low: number, high: number]): [number, number] {
  let [left, right] = counter
  for (let round = 0; round < rounds; round++) {
    const roundKey = (key + Math.imul(round, keyStep)) | 0
    const high = highProduct(multiplier, left >>> 0) ^ roundKey ^ right
    right = Math.imul(multiplier, left)
    left = high
  }
  return [left >>> 0, right >>> 0]
}

/**
 * `count` uniform uint32 from position 0 of a stream on. seed: any 32 bits; stream: any 32 bits, such as a step's number.
 * The values at positions 2 i and 2 i + 1 are philox2x32(seed, [i, stream]).
 */
export function counterRandom(seed: number, stream: number, count: number): Uint32Array {
  const values = new Uint32Array(count)
  for (let i = 0; i < count; i += 2) {
    const [first, second] = philox2x32(seed, [i >>> 1, stream])
    values[i] = first
    if (i + 1 < count) values[i + 1] = second
  }
  return values
}

/** The upper 32 bits of a product of two uint32, by 16-bit halves. */
function highProduct(a: number, b: number): number {
  const [aLow, aHigh] = [a & 0xffff, a >>> 16]
  const [bLow, bHigh] = [b & 0xffff, b >>> 16]
  const middle = aHigh * bLow + Math.floor((aLow * bLow) / 65536)
  const carried = aLow * bHigh + (middle % 65536)
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carried / 65536)) | 0
}
