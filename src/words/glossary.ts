// The words of the field that the page uses, each explained once, in a sentence or two that need none of the others.

export const glossary = {
  p: 'The share of labels that are replaced: each label is kept or, with probability p, drawn anew from all ten. Chance decides for each label, so at p = 40 % not exactly four in ten are drawn; one draw in ten gives the true label back, so about 36 % are wrong.',
  label: 'What the network is told that an image shows. Training pushes its answer towards it, true or not.',
  'training images': 'The images that the network learns from, with their labels.',
  'test images': 'Images that the network is never trained on. Their true labels say how well it does on what it has not seen.',
  'training accuracy': 'The share of training images that the network answers as it was told.',
  'test error': 'The share of images it was never trained on that the network answers wrongly.',
  chance: 'What blind guessing gets: with ten classes, one in ten right.',
  'by heart': 'Learned image by image, without a rule that would hold for other images. Random labels can be learned in no other way.',
  generalise: 'To do well on images that were not among those learned from.',
  epoch: 'One pass over the training images: each of them has been used once.',
  batch: 'The few images that are looked at together for one small change of the weights.',
  step: 'One small change of all weights, after looking at one batch of images.',
  loss: 'How far the answers are from the labels, averaged over images. It is 0 where every label gets all of the probability; training pushes it down.',
  nats: 'The unit of the loss. To give a label half of the probability costs 0.7 nats, a tenth of it, as in blind guessing, 2.3.',
  seed: 'The number from which all chance of a run follows: random labels, first weights, the order of the images. The same seed gives the same run again.',
  weight: 'One of the numbers that training changes. What a network knows is in its weights.',
  'hidden unit':
    'A number that the network computes between the pixels and its answer: a weighted sum of what comes in, and 0 where that is negative.',
  relu: 'A unit that hands on a positive sum as it is, and 0 in place of a negative one.',
  'weights of the construction':
    'One weight for each pixel (d) lays the images on a line, one threshold for each image (n) starts a hinge there, and each output has n weights more: 2n + d for one output. Ten classes have ten outputs.',
  threshold: 'The value at which a unit begins to respond; below it the unit gives 0.',
  'softmax regression': 'A network without hidden units: each class has a weighted sum of the pixels, and the largest wins.',
  'mlp-1x512':
    'A network with one layer of 512 hidden units between the pixels and the ten answers. MLP is short for multilayer perceptron.',
  'mlp-3x512': 'A network with three layers of 512 hidden units, one after another. MLP is short for multilayer perceptron.',
  lenet: 'A small convolutional network of the nineties, made for digits.',
  alexnet: 'A convolutional network after the one that won the ImageNet contest in 2012, made smaller by the authors of the paper.',
  inception: 'A deeper convolutional network with several sizes of filters side by side, made smaller by the authors of the paper.',
  'convolutional network':
    'A network that moves small filters over the image, the same ones everywhere, so that what it learns in one place holds in all.',
  regulariser: 'Anything added to a network or its training in the hope that it will do better on unseen images.',
  'weight decay': 'A regulariser: every step also pulls all weights a little towards zero.',
  dropout: 'A regulariser: in every step each hidden unit is switched off with this probability, so that none can rely on another.',
  'random crop': 'A regulariser: each time an image is used it is moved by up to so many pixels, so that it is seldom the same one twice.',
  'batch norm':
    'Batch normalisation: between layers, the values of each unit are shifted and scaled so that over a batch their mean is 0 and their spread 1.',
  'early stopping': 'A regulariser: some training images are held out, and of all epochs the weights are kept that answered those best.',
  'learning rate': 'How far the weights move in one step.',
  momentum: 'How much of the last step is carried into the next, so that steps in one direction add up.',
  'condition number':
    'How much a small error in the numbers can grow when a system of equations is solved. From about ten million on, single precision can lose everything.',
  projection: 'Where a point falls on a line: one number in the place of its coordinates.',
  memoriser: 'A method that keeps all training images with their labels and answers a new image with the label of the one most like it.',
  'standard deviation': 'How far results of single runs lie from their mean, typically.',
} as const satisfies Readonly<Record<string, string>>

export type TermName = keyof typeof glossary
