/** Paths as text, as receipts and requests to witnesses have them: one hash a line, in base64, at most 63. */
import { fromBase64, toBase64 } from '../bytes.ts';
import { TlogError, type TlogErrorCode } from '../errors.ts';
import { type Hash, hashLength, requireHash } from './hash.ts';

/** A tree of 2^63 leaves has paths of 63 hashes: more are never needed. */
const pathMax = 63;

function requireLength(count: number, code: TlogErrorCode): void {
  if (count > pathMax) throw new TlogError(code, `A path has at most ${pathMax} hashes, this one has ${count}.`);
}

/** The lines of a path, without line feeds. Throws the given code for too many hashes, and `BAD_HASH`. */
export function formatPath(path: readonly Hash[], code: TlogErrorCode): string[] {
  requireLength(path.length, code);
  return path.map((hash, i) => {
    requireHash(hash, `Hash ${i} of the path`);
    return toBase64(hash);
  });
}

/** The hashes of a path. Throws the given code for too many lines, and for one that is not 32 bytes in base64. */
export function parsePath(lines: readonly string[], code: TlogErrorCode): Hash[] {
  requireLength(lines.length, code);
  return lines.map((line, i) => {
    const hash = fromBase64(line);
    if (hash?.length !== hashLength) throw new TlogError(code, `Hash ${i} of the path is not 32 bytes in base64.`);
    return hash;
  });
}
