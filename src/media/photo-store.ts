/** The stored picture, or null. */
export function readPhoto(media: R2Bucket, key: string): Promise<R2ObjectBody | null> {
  return media.get(key)
}

/** Stores a picture under its key; the same bytes always have the same key, so twice does no harm. */
export async function savePhotoFile(
  media: R2Bucket,
  key: string,
  { bytes, type }: { bytes: Uint8Array; type: string },
): Promise<void> {
  await media.put(key, bytes, { httpMetadata: { contentType: type } })
}
