// The composition root: the only place that names the worker.
import { startApp } from './app/start-app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html: expected an element #root')

void startApp(root, () => new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' }))
