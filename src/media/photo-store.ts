import { derivedFilesOf, type PhotoFile } from '../news/photo.ts'
import type { Copy } from './make-copies.ts'

/** The stored file of that name, or null. */
export function readPhoto(media: R2Bucket, name: string): Promise<R2ObjectBody | null> {
  return media.get(name)
}

// At a domain of the bucket's own, which no order of ours can purge: what is taken down stays there no longer.
const cacheControl = 'public, max-age=600'

/** Stores a picture and its copies; the same bytes always have the same key, so twice does no harm. */
export async function savePhotoFiles(
  media: R2Bucket,
  key: string,
  { bytes, type, copies }: { bytes: Uint8Array; type: string; copies: readonly Copy[] },
): Promise<void> {
  await media.put(key, bytes, { httpMetadata: { contentType: type, cacheControl } })
  for (const copy of copies) {
    await media.put(copy.name, copy.bytes, {
      httpMetadata: { contentType: copy.type, cacheControl },
    })
  }
}

/** Removes a picture and its copies for good; a file that is not there does no harm. */
export async function removePhotoFiles(media: R2Bucket, photo: PhotoFile): Promise<void> {
  await media.delete([photo.key, ...derivedFilesOf(photo).map((file) => file.name)])
}

/** Puts the original out of readers' reach under another name, and removes it and its copies from their own. */
export async function hidePhotoFiles(media: R2Bucket, photo: PhotoFile, storedAs: string): Promise<void> {
  const original = await media.get(photo.key)
  if (original) await media.put(storedAs, await original.arrayBuffer())
  await removePhotoFiles(media, photo)
}
