/**
 * Several fields of one entry, opened: each text is what the leaf commits to, and is read as JSON with one reading. Whoever is asked for something because an
 * entry says so begins here.
 */
import { fromBase64Url, utf8 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { parseStrictJson } from '../strict-json.ts';
import { verifyCommitments, verifyField } from './leaf.ts';

/** A field's RFC 8785 text and its salt in base64url. */
export interface FieldOpening {
  readonly text: string;
  readonly salt: string;
}

/**
 * The values, by field. Throws `OPENING_MISMATCH` for a text that the leaf doesn't commit to, `BAD_COMMITMENT` for a salt that is none, and as
 * {@link parseStrictJson} for a text with no single reading.
 * Not checked: that the leaf is in a log.
 */
export function openFields(input: {
  leaf: Uint8Array;
  commitments: Readonly<Record<string, string>>;
  openings: Readonly<Record<string, FieldOpening>>;
}): ReadonlyMap<string, unknown> {
  const { leaf, commitments } = input;
  if (Object.keys(input.openings).length > 0) verifyCommitments({ leaf, commitments });
  const values = Object.entries(input.openings).map(([field, opening]): [string, unknown] => {
    const salt = fromBase64Url(opening.salt);
    if (salt === undefined) throw new TlogError('BAD_COMMITMENT', `The salt of ${field} is not base64url.`);
    verifyField(commitments, { field, value: utf8(opening.text), salt });
    return [field, parseStrictJson(opening.text)];
  });
  return new Map(values);
}
