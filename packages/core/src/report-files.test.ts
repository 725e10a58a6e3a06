import { describe, expect, it } from 'vitest';
import { reportFileKind, reportFileName } from './report-files.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((character) => character.charCodeAt(0)) : part)));
const u32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const u24le = (value: number): number[] => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255];

const png = (width: number, height: number) =>
  bytes('\x89PNG\r\n\x1a\n', u32(13), 'IHDR', u32(width), u32(height), [8, 2, 0, 0, 0], u32(0));
const jpeg = (width: number, height: number, before: number[] = []) =>
  bytes([0xff, 0xd8, ...before, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0]);
const vp8x = (width: number, height: number) => bytes('RIFF', u32(0), 'WEBPVP8X', u32(0), u32(0), u24le(width - 1), u24le(height - 1));
const vp8l = (width: number, height: number) => {
  const bits = (width - 1) | ((height - 1) << 14);
  return bytes('RIFF', u32(0), 'WEBPVP8L', u32(0), [0x2f, bits & 255, (bits >>> 8) & 255, (bits >>> 16) & 255, bits >>> 24, 0, 0, 0, 0, 0]);
};
const vp8 = (width: number, height: number) =>
  bytes('RIFF', u32(0), 'WEBPVP8 ', u32(0), [0, 0, 0, 0x9d, 1, 0x2a, width & 255, width >> 8, height & 255, height >> 8]);

describe('what a file is', () => {
  it.each([
    ['image/png', png(1_170, 2_532)],
    ['image/jpeg', jpeg(4_000, 3_000)],
    ['image/jpeg', jpeg(4_000, 3_000, [0xff, 0xe1, 0, 4, 0xff, 0xc0, 0xff])],
    ['image/webp', vp8x(4_000, 3_000)],
    ['image/webp', vp8l(4_000, 3_000)],
    ['image/webp', vp8(4_000, 3_000)],
    ['application/pdf', bytes('%PDF-1.7\n\0\0')],
    ['text/plain', new TextEncoder().encode('Überweisen Sie\t50 €.\r\n')],
    ['text/plain', bytes('<script>alert(1)</script>')],
  ])('comes from its bytes: %s', (type, file) => expect(reportFileKind(file)).toEqual({ type }));

  it.each([
    ['an image without its size', png(1, 1).subarray(0, 24)],
    ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0])],
    ['a JPEG that ends in a length', bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0])],
    ['a WebP of a kind that nobody knows', bytes('RIFF', u32(0), 'WEBPVP9 ', u32(0), u32(0), u32(0), u32(0))],
    ['a GIF', bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0])],
    ['an archive', bytes('PK\x03\x04')],
    ['a document behind something else', bytes('x\0%PDF-1.7')],
    ['Latin-1', bytes('\xfcber')],
    ['a terminal’s control characters', bytes('\x1b[2J')],
  ])('is not taken otherwise: %s', (_, file) => expect(reportFileKind(file)).toEqual({ fault: 'kind' }));

  it.each([
    ['60,000 on each side', png(60_000, 60_000)],
    ['one side', png(16_385, 1)],
    ['50 million and one row', png(10_000, 5_001)],
    ['none', png(0, 10)],
    ['a JPEG', jpeg(10_000, 10_000)],
    ['a WebP', vp8x(10_000, 10_000)],
    ['a WebP without losses', vp8l(10_000, 10_000)],
    ['a WebP with losses', vp8(10_000, 10_000)],
  ])('an image of more pixels than a browser bears is not: %s', (_, file) => expect(reportFileKind(file)).toEqual({ fault: 'picture' }));

  it('an image of exactly as many is', () => expect(reportFileKind(png(10_000, 5_000))).toEqual({ type: 'image/png' }));
  it('nothing is empty', () => expect(reportFileKind(new Uint8Array())).toEqual({ fault: 'empty' }));
});

it.each([
  ['shot.png', 'shot.png'],
  ['../../a/b.png', 'b.png'],
  ['C:\\a\\b.png', 'b.png'],
  ['a\u202Egnp.exe', 'agnp.exe'],
  ['a\0\nb', 'ab'],
  ['/', null],
  ['  ', null],
  [null, null],
  ['😀'.repeat(200), '😀'.repeat(120)],
])('the name %j is kept as %j', (name, kept) => expect(reportFileName(name)).toBe(kept));
