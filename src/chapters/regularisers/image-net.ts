// The paper's Table 2.

/** Table 2: ImageNet, Inception v3, top-1 accuracy in percent; the best along training where it was not at the end. */
export const imageNet = [
  { on: 'augmentation, dropout, weight decay', train: '92.18', test: '77.84' },
  { on: 'augmentation', train: '92.33', test: '72.95' },
  { on: 'dropout, weight decay', train: '90.60', test: '67.18 (best on the way 72.57)' },
  { on: 'all off', train: '99.53', test: '59.80 (best on the way 63.16)' },
  { on: 'all off, random labels', train: '95.20', test: 'about 0.1' },
] as const
