import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { bundlePath, parseTilePath, tilePath } from './tile-path.ts';

describe('the path of a tile or bundle', () => {
  it.each([
    [{ level: 0, n: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, n: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 1, n: 273, width: 112 }, 'tile/1/273.p/112'],
    [{ level: 63, n: 1000, width: 1 }, 'tile/63/x001/000.p/1'],
    [{ level: 0, n: Number.MAX_SAFE_INTEGER, width: 255 }, 'tile/0/x009/x007/x199/x254/x740/991.p/255'],
  ])('for %j is %s, and is parsed again', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it('for a bundle is beside the tiles', () => {
    expect(bundlePath(1000, 256)).toBe('tile/entries/x001/000');
    expect(bundlePath(3, 7)).toBe('tile/entries/003.p/7');
    expect(parseTilePath('tile/entries/x001/000')).toEqual({ bundle: true, n: 1000, width: 256 });
    expect(parseTilePath('tile/entries/003.p/7')).toEqual({ bundle: true, n: 3, width: 7 });
  });

  it('is parsed from every path that was written', () => {
    fc.assert(
      fc.property(fc.nat(63), fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, n, width) => {
        expect(parseTilePath(tilePath({ level, n, width }))).toEqual({ level, n, width });
        expect(parseTilePath(bundlePath(n, width))).toEqual({ bundle: true, n, width });
      }),
    );
  });

  it.each([
    ...['', 'tile', 'tile/0', 'tile/0/', 'tile/0/0', 'tile/0/00', 'tile/0/0000', 'tile/0/1234', 'tile/0/x000/000', 'tile/0/001/000'],
    ...['tile/00/000', 'tile/01/000', 'tile/64/000', 'tile/-1/000', 'tile/100/000', 'tile/x/000', 'tile/data/000', 'Tile/0/000'],
    ...['tile/0/000.p/0', 'tile/0/000.p/01', 'tile/0/000.p/256', 'tile/0/000.p/999', 'tile/0/000.p/1000', 'tile/0/000.p/', 'tile/0/000.p'],
    ...['/tile/0/000', 'tile/0/000/', 'tile/0/000\n', 'tile/0/../000', 'tile/entries/0', 'tile/entries/000.p/256', 'tile/0/x001'],
    ...['tile/0/x009/x007/x199/x254/x740/992', 'tile/0/x999/x999/x999/x999/x999/999', 'tile/0/x001/x001/x001/x001/x001/x001/001'],
    ...['tile/0/٠٠٠', 'tile/0/000.p/1/2', 'tile/entries/x000/001', 'checkpoint'],
  ])('cannot be %j', (path) => {
    expect(refusalOf(() => parseTilePath(path))).toBe('BAD_TILE');
  });

  it('does not exist for an invalid tile', () => {
    expect(refusalOf(() => tilePath({ level: -1, n: 0, width: 1 }))).toBe('BAD_TILE');
    expect(refusalOf(() => tilePath({ level: 64, n: 0, width: 1 }))).toBe('BAD_TILE');
    expect(refusalOf(() => tilePath({ level: 0.5, n: 0, width: 1 }))).toBe('BAD_TILE');
    expect(refusalOf(() => tilePath({ level: 0, n: -1, width: 1 }))).toBe('BAD_TILE');
    expect(refusalOf(() => tilePath({ level: 0, n: 0, width: 0 }))).toBe('BAD_TILE');
    expect(refusalOf(() => bundlePath(0, 257))).toBe('BAD_TILE');
    expect(refusalOf(() => bundlePath(0, 1.5))).toBe('BAD_TILE');
  });

  it('has one spelling: every other text is refused', () => {
    const unit = fc.constantFrom('tile/', 'entries/', '0', '1', '9', 'x', '/', '.p/', '000', 'x001/', '255', '256');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 7 }), (path) => {
        if (refusalOf(() => parseTilePath(path)) === 'BAD_TILE') return;
        const found = parseTilePath(path);
        expect('bundle' in found ? bundlePath(found.n, found.width) : tilePath(found)).toBe(path);
      }),
      { numRuns: 500 },
    );
  });
});
