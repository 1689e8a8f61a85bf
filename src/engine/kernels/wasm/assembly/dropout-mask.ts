// Dropout masks from counted random numbers; the definition is src/maths/counter-random.ts.

/** mask[i] = 0 where the i-th random uint32 of the stream is below the threshold, else `kept`. */
export function dropoutMask(mask: usize, size: i32, seed: u32, stream: u32, threshold: u32, kept: f32): void {
  for (let i = 0; i < size; i += 2) {
    let left: u32 = <u32>i >> 1
    let right = stream
    let key = seed
    for (let round = 0; round < 10; round++) {
      const product = <u64>left * 0xd256d193
      left = <u32>(product >> 32) ^ key ^ right
      right = <u32>product
      key += 0x9e3779b9
    }
    store<f32>(mask, left < threshold ? 0 : kept)
    if (i + 1 < size) store<f32>(mask, right < threshold ? 0 : kept, 4)
    mask += 8
  }
}
