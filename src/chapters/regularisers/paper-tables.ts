// The paper's Tables 2 and 4.

/** Table 2: ImageNet, Inception v3, top-1 accuracy in percent; the best along training where it was not at the end. */
export const imageNet = [
  { on: 'augmentation, dropout, weight decay', train: '92.18', test: '77.84' },
  { on: 'augmentation', train: '92.33', test: '72.95' },
  { on: 'dropout, weight decay', train: '90.60', test: '67.18 (best on the way 72.57)' },
  { on: 'all off', train: '99.53', test: '59.80 (best on the way 63.16)' },
  { on: 'all off, random labels', train: '95.20', test: 'about 0.1' },
] as const

/** Table 4: CIFAR-10 with random labels and a regulariser, training accuracy in percent. */
export const randomLabels = [
  { network: 'Inception', on: 'weight decay', train: '100' },
  { network: 'Inception', on: 'random crop', train: '99.93, after longer training' },
  { network: 'Inception', on: 'full augmentation', train: '99.28, after longer training' },
  { network: 'AlexNet', on: 'weight decay', train: 'fails to converge' },
  { network: 'MLP 3×512', on: 'weight decay', train: '100' },
  { network: 'MLP 1×512', on: 'weight decay', train: '99.21' },
] as const
