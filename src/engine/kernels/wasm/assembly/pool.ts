// Gradients of pooling. Images are [batch, height, width, channels].

/**
 * dx += dy at the first pixel of each window (in reading order) that equals the window's maximum, y. dx starts as zeros.
 * Windows may overlap and reach over the border.
 */
export function maxPoolGradient(
  dx: usize, dy: usize, x: usize, y: usize, batch: i32,
  height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32, filterHeight: i32, filterWidth: i32,
  strideHeight: i32, strideWidth: i32, padTop: i32, padLeft: i32,
): void {
  const pixelBytes = <usize>channels << 2
  const rowBytes = <usize>width * pixelBytes
  const whole = pixelBytes & ~15
  for (let image = 0; image < batch; image++) {
    for (let outY = 0; outY < outHeight; outY++) {
      const top = max(outY * strideHeight - padTop, 0)
      const bottom = min(outY * strideHeight - padTop + filterHeight, height)
      for (let outX = 0; outX < outWidth; outX++) {
        const left = max(outX * strideWidth - padLeft, 0)
        const right = min(outX * strideWidth - padLeft + filterWidth, width)
        for (let c: usize = 0; c < whole; c += 16) {
          const most = v128.load(y + c)
          let open = v128.load(dy + c)
          for (let row = top; row < bottom; row++) {
            let at = <usize>row * rowBytes + <usize>left * pixelBytes + c
            for (let column = left; column < right; column++, at += pixelBytes) {
              const hit = f32x4.eq(v128.load(x + at), most)
              v128.store(dx + at, f32x4.add(v128.load(dx + at), v128.and(open, hit)))
              open = v128.andnot(open, hit)
            }
          }
        }
        for (let c = whole; c < pixelBytes; c += 4) {
          const most = load<f32>(y + c)
          let open = load<f32>(dy + c)
          for (let row = top; row < bottom; row++) {
            let at = <usize>row * rowBytes + <usize>left * pixelBytes + c
            for (let column = left; column < right; column++, at += pixelBytes) {
              if (load<f32>(x + at) != most) continue
              store<f32>(dx + at, load<f32>(dx + at) + open)
              open = 0
            }
          }
        }
        y += pixelBytes
        dy += pixelBytes
      }
    }
    x += <usize>height * rowBytes
    dx += <usize>height * rowBytes
  }
}

/** dx = dy / pixels at each of an image's pixels. dy: batch x channels. */
export function meanPoolGradient(dx: usize, dy: usize, batch: i32, pixels: i32, channels: i32): void {
  const bytes = <usize>channels << 2
  const whole = bytes & ~15
  const share: f32 = 1 / <f32>pixels
  const shares = f32x4.splat(share)
  for (let image = 0; image < batch; image++, dy += bytes) {
    for (let pixel = 0; pixel < pixels; pixel++, dx += bytes) {
      let c: usize = 0
      for (; c < whole; c += 16) v128.store(dx + c, f32x4.mul(v128.load(dy + c), shares))
      for (; c < bytes; c += 4) store<f32>(dx + c, load<f32>(dy + c) * share)
    }
  }
}
