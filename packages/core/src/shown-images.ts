/** The images that are shown to staff: raster images that a browser shows and that run nothing. */
const types: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);
/** In bytes: in base64 it fits into an answer. */
const bytesMax = 4 * 1024 * 1024;

export const isShownImage = ({ mediaType, bytes }: { readonly mediaType: string; readonly bytes: number }): boolean =>
  types.has(mediaType) && bytes <= bytesMax;
