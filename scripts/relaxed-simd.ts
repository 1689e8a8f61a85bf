/** Node 20 knows WebAssembly's relaxed SIMD only behind a flag; later versions have it always and refuse the flag on the command line. */

import { setFlagsFromString } from 'node:v8'

if (process.version.startsWith('v20.')) setFlagsFromString('--experimental-wasm-relaxed-simd')
