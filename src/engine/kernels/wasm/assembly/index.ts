// What the module offers to JavaScript. Addresses are byte offsets into the memory of tfjs-wasm, which the module imports;
// it has no memory, data or allocation of its own.
export { backgrounds, filledAcrossRows, filledAlongRows, outerStart, weightedSums } from './background'
export { columnSums } from './column-sums'
export { copyColumns } from './copy-columns'
export { softmaxCrossEntropy } from './cross-entropy'
export { dropoutMask } from './dropout-mask'
export { gemm, gemmScratchBytes } from './gemm'
export { localResponse, localResponseGradient } from './local-response'
export { addPatches, patchesOf, transposedPatchesOf } from './patches'
export { maxPoolGradient, meanPoolGradient } from './pool'
export { sgd } from './sgd'
export { sparseGemm, sparseGemmScratchBytes } from './sparse-gemm'
export { whitenedRows } from './whitened-rows'
