/**
 * The files that may come with a report of an item: what they are, found from their bytes and from nothing else, and how large they may be. Nothing is unpacked here: the
 * size of an image is read from its header, so that none is shown to a reviewer whose browser would need gigabytes for it.
 */

/** Files of one report. */
export const reportFilesMax = 3;
/**
 * Bytes of the files of one report together. One file of that size still fits in base64 into the answer that brings it to a reviewer, and over 1.2 Mbit/s it arrives
 * in the 30 seconds that a request may take.
 */
export const reportFileBytesMax = 4 * 1024 * 1024;
/** Pixels of an image, which a browser needs four bytes for, and of one of its sides. */
const [pixelsMax, sideMax] = [50_000_000, 16_384];

export const reportFileTypes = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain'] as const;
export type ReportFileType = (typeof reportFileTypes)[number];

/** Why a file is not taken. */
export type ReportFileFault = 'empty' | 'kind' | 'picture';

/** What a file is; or why it is not taken. */
export type ReportFileKind = { readonly type: ReportFileType } | { readonly fault: ReportFileFault };

interface Size {
  readonly width: number;
  readonly height: number;
}

const isAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  bytes.length >= at + text.length && [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);

/** W3C, Portable Network Graphics, 5.2 and 11.2.1: the signature, and the header that is its first chunk. Null for anything else. */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 33 || !isAt(bytes, 0, '\x89PNG\r\n\x1a\n') || !isAt(bytes, 12, 'IHDR')) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers of a JPEG that stand alone, without a length. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** Those that begin a frame: 0xC0 to 0xCF without the tables and the arithmetic coding. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ITU-T T.81, B.1.1 and B.2.2: the segments up to the one that begins the frame. Null for what has none. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (!isAt(bytes, 0, '\xff\xd8\xff')) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A fill byte is followed by the marker.
    if (marker === 0xff) at += 1;
    else at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** RFC 9649, 2.5 to 2.7: the three ways in which a WebP file begins. Null for anything else. */
function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30 || !isAt(bytes, 0, 'RIFF') || !isAt(bytes, 8, 'WEBP')) return null;
  const view = viewOf(bytes);
  if (isAt(bytes, 12, 'VP8X')) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (isAt(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (isAt(bytes, 12, 'VP8 ') && isAt(bytes, 23, '\x9d\x01\x2a'))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return null;
}

const images = [
  ['image/png', pngSize],
  ['image/jpeg', jpegSize],
  ['image/webp', webpSize],
] as const;

const isShowable = ({ width, height }: Size): boolean =>
  width > 0 && height > 0 && width <= sideMax && height <= sideMax && width * height <= pixelsMax;

/** Text in UTF-8 without control characters but for tabs and ends of lines. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)))
    return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What the bytes are, whatever the file is called. */
export function reportFileKind(bytes: Uint8Array): ReportFileKind {
  if (bytes.length === 0) return { fault: 'empty' };
  for (const [type, sizeOf] of images) {
    const size = sizeOf(bytes);
    if (size !== null) return isShowable(size) ? { type } : { fault: 'picture' };
  }
  if (isAt(bytes, 0, '%PDF-')) return { type: 'application/pdf' };
  return isText(bytes) ? { type: 'text/plain' } : { fault: 'kind' };
}

/** Characters of a name that is kept. */
const nameMax = 120;

/** A name as it is kept, to be shown and nothing else: the last part of a path, without control characters, cut. Null where nothing is left. */
export function reportFileName(name: string | null | undefined): string | null {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  // Control characters, those that change the direction of writing, and halves of characters.
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return [...plain].slice(0, nameMax).join('') || null;
}
