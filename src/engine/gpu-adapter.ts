// Tells real GPUs from software that plays one: the latter is slower than WebAssembly and never worth trying.

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** Why this machine's WebGPU or WebGL is not a real GPU, or nothing when it is one. */
export async function whyNoGpu(backend: 'webgpu' | 'webgl'): Promise<string | null> {
  return backend === 'webgpu' ? whyNoWebgpu() : whyNoWebgl()
}

async function whyNoWebgpu(): Promise<string | null> {
  if (!('gpu' in navigator) || !navigator.gpu) return 'this browser has no WebGPU'
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter) return 'no WebGPU adapter'
  const { architecture, vendor, description } = adapter.info
  const name = [vendor, architecture, description].filter(Boolean).join(' ')
  const isFallback = 'isFallbackAdapter' in adapter.info && adapter.info.isFallbackAdapter
  return isFallback || softwareNames.test(name) ? `software, not a GPU (${name})` : null
}

function whyNoWebgl(): string | null {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (!context) return 'this browser has no WebGL 2 in workers'
  const names = context.getExtension('WEBGL_debug_renderer_info')
  const renderer = String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER))
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return softwareNames.test(renderer) ? `software, not a GPU (${renderer})` : null
}
