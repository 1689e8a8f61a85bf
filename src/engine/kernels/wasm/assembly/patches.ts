// A convolution's patches as the rows of a matrix, and back: the patch under each output pixel is one row of
// filterHeight * filterWidth * channels floats, zero outside the image. Images are [batch, height, width, channels].

/** Writes patches `first` to `first + rows - 1` of the images at x, counted over batch, output row, output column. */
export function patchesOf(
  x: usize, patches: usize, first: i32, rows: i32,
  height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32, filterHeight: i32, filterWidth: i32,
  strideHeight: i32, strideWidth: i32, padTop: i32, padLeft: i32,
): void {
  walk(false, x, patches, first, rows, height, width, channels, outHeight, outWidth, filterHeight, filterWidth, strideHeight, strideWidth, padTop, padLeft)
}

/** The reverse: adds these patches to the pixels of x that they were taken from, patch by patch. */
export function addPatches(
  x: usize, patches: usize, first: i32, rows: i32,
  height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32, filterHeight: i32, filterWidth: i32,
  strideHeight: i32, strideWidth: i32, padTop: i32, padLeft: i32,
): void {
  walk(true, x, patches, first, rows, height, width, channels, outHeight, outWidth, filterHeight, filterWidth, strideHeight, strideWidth, padTop, padLeft)
}

// @ts-ignore: decorator
@inline
function walk(
  adding: bool, x: usize, patch: usize, first: i32, rows: i32,
  height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32, filterHeight: i32, filterWidth: i32,
  strideHeight: i32, strideWidth: i32, padTop: i32, padLeft: i32,
): void {
  const pixelBytes = <usize>channels << 2
  const rowBytes = <usize>width * pixelBytes
  const imageBytes = <usize>height * rowBytes
  const runBytes = <usize>filterWidth * pixelBytes
  let outX = first % outWidth
  let outY = (first / outWidth) % outHeight
  let image = x + <usize>(first / (outWidth * outHeight)) * imageBytes

  for (let row = 0; row < rows; row++) {
    const left = outX * strideWidth - padLeft
    const top = outY * strideHeight - padTop
    // The part of each patch row that lies in the image: columns from `skipped` on, `insideBytes` long.
    const skipped = max(0, -left)
    const inside = max(0, min(filterWidth, width - left) - skipped)
    const beforeBytes = <usize>min(skipped, filterWidth) * pixelBytes
    const insideBytes = <usize>inside * pixelBytes
    if (inside == filterWidth && top >= 0 && top + filterHeight <= height) {
      let pixels = image + <usize>top * rowBytes + <usize>left * pixelBytes
      for (let y = 0; y < filterHeight; y++) {
        if (adding) add(pixels, patch, runBytes)
        else copy(patch, pixels, runBytes)
        pixels += rowBytes
        patch += runBytes
      }
    } else for (let y = top; y < top + filterHeight; y++) {
      const isInside = y >= 0 && y < height && inside > 0
      const pixels = image + <usize>y * rowBytes + <usize>(left + skipped) * pixelBytes
      if (adding) {
        if (isInside) add(pixels, patch + beforeBytes, insideBytes)
      } else if (isInside) {
        clear(patch, beforeBytes)
        copy(patch + beforeBytes, pixels, insideBytes)
        clear(patch + beforeBytes + insideBytes, runBytes - beforeBytes - insideBytes)
      } else {
        clear(patch, runBytes)
      }
      patch += runBytes
    }
    if (++outX == outWidth) {
      outX = 0
      if (++outY == outHeight) {
        outY = 0
        image += imageBytes
      }
    }
  }
}

/**
 * The patches of images with one channel, transposed: row (filterY, filterX) of the result holds that pixel of every patch.
 * strideWidth must be 1 and `first` and `rows` whole output rows: then these are pieces of the image's rows as they lie.
 */
export function transposedPatchesOf(
  x: usize, patches: usize, first: i32, rows: i32,
  height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32, filterHeight: i32, filterWidth: i32,
  strideHeight: i32, strideWidth: i32, padTop: i32, padLeft: i32,
): void {
  const rowBytes = <usize>width << 2
  const firstRow = first / outWidth
  const lastRow = (first + rows) / outWidth
  for (let filterY = 0; filterY < filterHeight; filterY++) {
    for (let filterX = 0; filterX < filterWidth; filterX++) {
      // Output column o reads image column o + shift.
      const shift = filterX - padLeft
      const before = min(max(0, -shift), outWidth)
      const inside = max(0, min(outWidth, width - shift) - before)
      const after = outWidth - before - inside
      for (let row = firstRow; row < lastRow; row++) {
        const y = (row % outHeight) * strideHeight - padTop + filterY
        if (y >= 0 && y < height && inside > 0) {
          const pixels = x + <usize>((row / outHeight) * height + y) * rowBytes + (<usize>(before + shift) << 2)
          clear(patches, <usize>before << 2)
          copy(patches + (<usize>before << 2), pixels, <usize>inside << 2)
          clear(patches + (<usize>(before + inside) << 2), <usize>after << 2)
        } else {
          clear(patches, <usize>outWidth << 2)
        }
        patches += <usize>outWidth << 2
      }
    }
  }
}

// Runs are short: a loop is quicker than a bulk memory instruction, and a last vector that overlaps quicker than single floats.

// @ts-ignore: decorator
@inline
function copy(to: usize, from: usize, bytes: usize): void {
  if (bytes >= 16) {
    const last = bytes - 16
    for (let i: usize = 0; i < last; i += 16) v128.store(to + i, v128.load(from + i))
    v128.store(to + last, v128.load(from + last))
  } else {
    for (let i: usize = 0; i < bytes; i += 4) store<f32>(to + i, load<f32>(from + i))
  }
}

// @ts-ignore: decorator
@inline
function add(to: usize, from: usize, bytes: usize): void {
  let i: usize = 0
  for (; i + 16 <= bytes; i += 16) v128.store(to + i, f32x4.add(v128.load(to + i), v128.load(from + i)))
  for (; i < bytes; i += 4) store<f32>(to + i, load<f32>(to + i) + load<f32>(from + i))
}

// @ts-ignore: decorator
@inline
function clear(to: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 4) store<f32>(to + i, 0)
}
