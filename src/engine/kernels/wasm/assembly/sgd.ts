// Stochastic gradient descent with momentum and weight decay, in place.
import { madd } from './madd'

/** velocity = momentum * velocity + (gradient + weightDecay * weight); weight -= learningRate * velocity. */
export function sgd(
  weight: usize, velocity: usize, gradient: usize, size: i32,
  learningRate: f32, momentum: f32, weightDecay: f32,
): void {
  const rate = f32x4.splat(-learningRate)
  const kept = f32x4.splat(momentum)
  const decay = f32x4.splat(weightDecay)
  const whole = <usize>(size & ~3) << 2
  for (let i: usize = 0; i < whole; i += 16) {
    const w = v128.load(weight + i)
    const v = madd(kept, v128.load(velocity + i), madd(decay, w, v128.load(gradient + i)))
    v128.store(velocity + i, v)
    v128.store(weight + i, madd(rate, v, w))
  }
  // The rest one by one, by the same instructions, so that an element's bits do not depend on where it lies.
  for (let i = whole; i < <usize>size << 2; i += 4) {
    const w = v128.load32_zero(weight + i)
    const v = madd(kept, v128.load32_zero(velocity + i), madd(decay, w, v128.load32_zero(gradient + i)))
    v128.store_lane<f32>(velocity + i, v, 0)
    v128.store_lane<f32>(weight + i, madd(rate, v, w), 0)
  }
}
