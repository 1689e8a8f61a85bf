// Cross-entropy of a softmax, and how its slopes change.

/** outputs: [n, classes] by rows; returns the share that the softmax gives to each class, likewise, and the mean loss in nats. */
export function crossEntropy(outputs: Float64Array, labels: Uint8Array): { shares: Float64Array; loss: number } {
  const classes = outputs.length / labels.length
  const shares = new Float64Array(outputs.length)
  let loss = 0
  for (const [image, label] of labels.entries()) {
    const row = outputs.subarray(image * classes, (image + 1) * classes)
    const most = Math.max(...row)
    const sum = row.reduce((total, value) => total + Math.exp(value - most), 0)
    loss += Math.log(sum) + most - (row[label] as number)
    for (let own = 0; own < classes; own++) shares[image * classes + own] = Math.exp((row[own] as number) - most) / sum
  }
  return { shares, loss: loss / labels.length }
}

/** How the slopes of the loss in the outputs change with the outputs: (diag(p) - p p^T) times the change, over n. */
export function softmaxBend(shares: Float64Array, change: Float64Array, n: number): Float64Array {
  const classes = shares.length / n
  const out = new Float64Array(shares.length)
  for (let image = 0; image < n; image++) {
    let mean = 0
    for (let at = image * classes; at < (image + 1) * classes; at++) mean += (shares[at] as number) * (change[at] as number)
    for (let at = image * classes; at < (image + 1) * classes; at++)
      out[at] = ((shares[at] as number) * ((change[at] as number) - mean)) / n
  }
  return out
}
