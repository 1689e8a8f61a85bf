// exp and log in double precision, by polynomials. Relative error below 1e-12, so that a result rounded to single
// precision is the nearest float but for about one case in ten thousand, and then its neighbour.

const LN2: f64 = 0.6931471805599453
const SQRT2: f64 = 1.4142135623730951

/** e^x for x <= 88; 0 below -700; NaN stays NaN. */
export function exp(x: f64): f64 {
  if (x < -700) return 0
  // x = n ln 2 + r with |r| <= ln 2 / 2: e^x = 2^n e^r, the latter by its Taylor series.
  const n = nearest(x / LN2)
  const r = x - n * LN2
  let sum: f64 = 1.0 / 3628800
  sum = sum * r + 1.0 / 362880
  sum = sum * r + 1.0 / 40320
  sum = sum * r + 1.0 / 5040
  sum = sum * r + 1.0 / 720
  sum = sum * r + 1.0 / 120
  sum = sum * r + 1.0 / 24
  sum = sum * r + 1.0 / 6
  sum = sum * r + 0.5
  sum = sum * r + 1
  sum = sum * r + 1
  return sum * reinterpret<f64>((<i64>n + 1023) << 52)
}

/** ln x for normal x > 0; NaN stays NaN. */
export function log(x: f64): f64 {
  if (x != x) return x
  // x = 2^n m with m in [sqrt 1/2, sqrt 2): ln m = 2 artanh s, s = (m - 1) / (m + 1), by its series.
  const bits = reinterpret<i64>(x)
  let n = (bits >> 52) - 1023
  let m = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000)
  if (m >= SQRT2) {
    m *= 0.5
    n += 1
  }
  const s = (m - 1) / (m + 1)
  const q = s * s
  let sum: f64 = 1.0 / 13
  sum = sum * q + 1.0 / 11
  sum = sum * q + 1.0 / 9
  sum = sum * q + 1.0 / 7
  sum = sum * q + 1.0 / 5
  sum = sum * q + 1.0 / 3
  sum = sum * q + 1
  return 2 * s * sum + <f64>n * LN2
}
