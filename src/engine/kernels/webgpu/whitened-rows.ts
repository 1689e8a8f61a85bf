// The kernel of ops/whitened-rows.ts: a workgroup takes an image from the bytes of a set, moves it where asked, and whitens it.
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import type { ImageShape } from '../../../maths/image-shape.ts'
import { bytesPerWord } from '../../ops/whitened-rows.ts'
import { runProgram } from './program.ts'

const workgroupSize = 64

const byteOfImage = `
  fn byteAt(row: i32, at: i32) -> u32 {
    return (bitcast<u32>(images[row * uniforms.words + at / ${bytesPerWord}]) >> u32(8 * (at % ${bytesPerWord}))) & 255u;
  }`

/** Four pixels of the image as it lies; what fills its last word is 0. */
const lying = `
  fn fourPixels(image: i32, row: i32, word: i32) -> vec4<u32> {
    return (vec4<u32>(bitcast<u32>(images[row * uniforms.words + word])) >> vec4<u32>(0, 8, 16, 24)) & vec4<u32>(255);
  }`

/** Four pixels of the crop, 0 where there is nothing. */
const moved = `${byteOfImage}
  fn pixelOf(image: i32, row: i32, pixel: i32) -> u32 {
    let place = pixel / uniforms.channels;
    let across = place % uniforms.width;
    let y = place / uniforms.width + moves[3 * image];
    let x = select(across, uniforms.width - 1 - across, moves[3 * image + 2] != 0) + moves[3 * image + 1];
    if (pixel >= uniforms.pixels || y < 0 || y >= uniforms.height || x < 0 || x >= uniforms.width) { return 0u; }
    return byteAt(row, (y * uniforms.width + x) * uniforms.channels + pixel % uniforms.channels);
  }

  fn fourPixels(image: i32, row: i32, word: i32) -> vec4<u32> {
    let first = 4 * word;
    return vec4<u32>(
      pixelOf(image, row, first), pixelOf(image, row, first + 1), pixelOf(image, row, first + 2), pixelOf(image, row, first + 3));
  }`

/**
 * The sums of bytes and of their squares are exact. The squares are then taken about the mean rounded down: again exact,
 * whatever wraps on the way, and small enough for a float.
 */
const main = `
  var<workgroup> sums : array<vec2<u32>, ${workgroupSize}>;

  fn main(thread: i32) {
    let image = thread / ${workgroupSize};
    let lane = thread % ${workgroupSize};
    let row = rows[min(image, uniforms.batch - 1)];
    let isThere = image < uniforms.batch && row >= 0 && row < uniforms.count;

    var own = vec2<u32>(0);
    if (isThere) {
      for (var word = lane; word < uniforms.words; word += ${workgroupSize}) {
        let bytes = fourPixels(image, row, word);
        own += vec2<u32>(dot(bytes, vec4<u32>(1)), dot(bytes, bytes));
      }
    }
    sums[lane] = own;
    workgroupBarrier();
    for (var half = ${workgroupSize / 2}; half > 0; half /= 2) {
      if (lane < half) { sums[lane] += sums[lane + half]; }
      workgroupBarrier();
    }

    let pixels = u32(uniforms.pixels);
    let sum = sums[0].x;
    let base = sum / pixels;
    let rest = f32(sum - pixels * base) / f32(pixels);
    let squares = sums[0].y - 2u * base * sum + pixels * base * base;
    let deviation = sqrt(max(0.0, f32(squares) / f32(pixels) - rest * rest));
    let scale = 1.0 / max(deviation, 255.0 / sqrt(f32(pixels)));

    if (image >= uniforms.batch) { return; }
    for (var word = lane; word < uniforms.words; word += ${workgroupSize}) {
      var bytes = vec4<u32>(0);
      if (isThere) { bytes = fourPixels(image, row, word); }
      let values = (vec4<f32>(vec4<i32>(bytes) - vec4<i32>(i32(base))) - vec4<f32>(rest)) * scale;
      for (var i = 0; i < 4 && 4 * word + i < uniforms.pixels; i++) {
        whitened[image * uniforms.pixels + 4 * word + i] = values[i];
      }
    }
  }`

/**
 * images: int32 [count, ceil(pixels / 4)]; rows: int32 [B]; moves: int32 [B, 3], or none. Returns [B, pixels]. Up to 66,051
 * pixels, beyond which a sum of squares could pass 32 bits. A row that does not exist gives zeros: a GPU cannot throw.
 */
const whitenedRows: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WebGPUBackend
  const { images, rows } = inputs as Record<'images' | 'rows', TensorInfo>
  const { moves } = inputs
  const { height, width, channels } = attrs as unknown as ImageShape
  const [count, words] = images.shape as [number, number]
  const batch = rows.shape[0] as number
  const pixels = height * width * channels
  const whitened = running.makeTensorInfo([batch, pixels], 'float32')
  runProgram(running, {
    name: moves ? 'whitened-rows moved' : 'whitened-rows',
    writes: { whitened },
    reads: { images, rows, ...(moves && { moves }) },
    uniforms: {
      batch: ['i32', batch],
      count: ['i32', count],
      words: ['i32', words],
      pixels: ['i32', pixels],
      height: ['i32', height],
      width: ['i32', width],
      channels: ['i32', channels],
    },
    threads: batch * workgroupSize,
    workgroupSize,
    code: `${moves ? moved : lying}\n${main}`,
  })
  return whitened
}

export const whitenedRowsKernels = { RoteWhitenedRows: whitenedRows }
