// A worker's entry, as bundlers make them: it holds what a lazy chunk needs too.
export const name = 'entry'

postMessage('the entry is evaluated')
// biome-ignore lint/suspicious/noImportCycles: the cycle is what is shown
addEventListener('message', async () => postMessage((await import('./lazy.js')).says))
