// The data sets, loaded part by part: a run on 1,000 images starts before the rest has arrived.
import { type DatasetInfo, type DatasetName, packedDatasets } from '../experiment/datasets/catalogue.ts'
import type { ByteSource } from './byte-source.ts'
import { DataError } from './data-error.ts'
import { type ManifestEntry, type ManifestPart, manifestFile, parseManifest, type Split } from './manifest.ts'
import { imageSize, type LabelledImages, loadPart } from './part.ts'

/** An open data set. What it loads stays in memory; what failed is asked for again by the next call. */
export interface Dataset {
  readonly info: DatasetInfo
  readonly entry: ManifestEntry
  /** A fresh copy of the first `count` training images. Rejects with a `RangeError` for a count that the set does not have, else a `DataError`. */
  train(count: number): Promise<LabelledImages>
  /** The same for test images, all of them unless told. */
  test(count?: number): Promise<LabelledImages>
}

/** Opens a data set by reading the manifest alone. Rejects with a {@link DataError}. */
export async function openDataset(name: DatasetName, source: ByteSource): Promise<Dataset> {
  const manifest = parseManifest(new TextDecoder().decode(await source(manifestFile)))
  const entry = manifest[name]
  if (!entry) throw new DataError(manifestFile, `has no data set named ${name}`)

  const loaded = new Map<string, Promise<LabelledImages>>()
  const load = (part: ManifestPart): Promise<LabelledImages> => {
    const known = loaded.get(part.file)
    if (known) return known
    const loading = loadPart(entry, part, source)
    loaded.set(part.file, loading)
    loading.catch(() => loaded.delete(part.file))
    return loading
  }
  const first = async (split: Split, count: number, most: number): Promise<LabelledImages> => {
    if (!Number.isInteger(count) || count < 1 || count > most)
      throw new RangeError(`${name} ${split} images: expected a whole number from 1 to ${most}, got ${count}`)
    const needed = entry.parts.filter((part) => part.split === split && part.first < count)
    return join(await Promise.all(needed.map(load)), count, imageSize(entry))
  }
  return {
    info: packedDatasets[name],
    entry,
    train: (count) => first('train', count, entry.trainCount),
    test: (count = entry.testCount) => first('test', count, entry.testCount),
  }
}

/** The first `count` images of consecutive parts, copied, so that callers may change or transfer them. */
function join(parts: readonly LabelledImages[], count: number, size: number): LabelledImages {
  const images = new Uint8Array(count * size)
  const labels = new Uint8Array(count)
  let at = 0
  for (const part of parts) {
    const taken = Math.min(part.count, count - at)
    images.set(part.images.subarray(0, taken * size), at * size)
    labels.set(part.labels.subarray(0, taken), at)
    at += taken
  }
  return { count, images, labels }
}
