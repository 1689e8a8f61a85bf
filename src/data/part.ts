// One packed part: its bytes fetched, verified, unpacked and checked.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ByteSource } from './byte-source.ts'
import { BrowserLacks, DataError } from './data-error.ts'
import type { ManifestEntry, ManifestPart } from './manifest.ts'

/** Images and what they are said to show. */
export interface LabelledImages {
  readonly count: number
  /** `count` images of height x width x channels bytes, rows first; 0-255. */
  readonly images: Uint8Array<ArrayBuffer>
  /** `count` class indices. */
  readonly labels: Uint8Array<ArrayBuffer>
}

/** Bytes of one image. */
export function imageSize(entry: ManifestEntry): number {
  return entry.height * entry.width * entry.channels
}

/** Loads one part of a data set. Rejects with a {@link DataError} when it is missing, truncated, altered or not what the manifest says. */
export async function loadPart(entry: ManifestEntry, part: ManifestPart, source: ByteSource): Promise<LabelledImages> {
  const packed = await source(part.file)
  verify(part, packed)
  const bytes = await unpack(part, packed)
  const expected = part.count * (1 + imageSize(entry))
  if (bytes.length !== expected) throw new DataError(part.file, `unpacks to ${bytes.length} bytes, expected ${expected}`)
  const labels = bytes.subarray(0, part.count)
  const stray = labels.findIndex((label) => label >= entry.classes.length)
  if (stray >= 0) throw new DataError(part.file, `label ${stray}: expected 0 to ${entry.classes.length - 1}, got ${labels[stray]}`)
  return { count: part.count, images: bytes.subarray(part.count), labels }
}

/** The checksum is computed here, since crypto.subtle is missing on plain http. */
function verify(part: ManifestPart, packed: Uint8Array): void {
  if (isWebPage(packed)) throw new DataError(part.file, 'missing: a web page came in its place')
  if (packed.length < part.bytes) throw new DataError(part.file, `truncated: got ${packed.length} of ${part.bytes} bytes`)
  if (packed.length > part.bytes) throw new DataError(part.file, `altered: got ${packed.length} bytes, expected ${part.bytes}`)
  if (bytesToHex(sha256(packed)) !== part.sha256) throw new DataError(part.file, 'altered: its checksum is not the one in the manifest')
}

/** Some hosts answer a missing file with a page and a status of 200. */
function isWebPage(bytes: Uint8Array): boolean {
  return /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

async function unpack(part: ManifestPart, packed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof DecompressionStream === 'undefined') throw new BrowserLacks('DecompressionStream', `${part.file} cannot be unpacked`)
  try {
    const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  } catch (cause) {
    throw new DataError(part.file, 'is not a whole gzip file', { cause })
  }
}
