// Asks a worker of its own how well the nearest-neighbour classifier does, so that no run is disturbed.
import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import type { WorkerEndpoint } from './client.ts'

/** Its test error, 0-1, with n training images and their true labels; rejects where it cannot be measured. */
export function askNeighbourError(createWorker: () => WorkerEndpoint, dataUrl: string, dataset: DatasetName, n: number): Promise<number> {
  const worker = createWorker()
  return new Promise<number>((resolve, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(new Error(event.message || 'the worker could not be loaded'))
    })
    worker.addEventListener('message', ({ data }) => {
      if (data.type === 'neighbour') resolve(data.testError)
      else if (data.type === 'failed') reject(new Error(data.problem.message))
    })
    worker.postMessage({ type: 'hello', dataUrl, backend: 'wasm' }, [])
    worker.postMessage({ type: 'neighbour', dataset, n }, [])
  }).finally(() => worker.terminate())
}
