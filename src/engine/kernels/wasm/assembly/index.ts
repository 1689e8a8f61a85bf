// What the module offers to JavaScript. Addresses are byte offsets into the memory of tfjs-wasm, which the module imports;
// it has no memory, data or allocation of its own.
export { columnSums } from './column-sums'
export { copyColumns } from './copy-columns'
export { softmaxCrossEntropy } from './cross-entropy'
export { dropoutMask } from './dropout-mask'
export { gemm, gemmScratchBytes } from './gemm'
export { localResponse, localResponseGradient } from './local-response'
export { addPatches, patchesOf, transposedPatchesOf } from './patches'
export { averagePoolGradient, maxPoolGradient } from './pool'
export { scaleShift } from './scale-shift'
export { sgd } from './sgd'
export { whitenedRows } from './whitened-rows'
