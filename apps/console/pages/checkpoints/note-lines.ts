/**
 * The signature lines of a note, named and not checked (C2SP signed-note, tlog-cosignature): whose they say they are, and of a witness's
 * line when it says it was made. A line is the log's own by its length; what verifies it is a key that the reader has.
 */

export interface NoteLine {
  name: string;
  /** The first four bytes, which name the key: eight hexadecimal digits, as in a verifier key. */
  keyId: string;
  /** When a witness says it signed; null for a line that has no time. */
  at: Date | null;
}

const shape = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const keyIdBytes = 4;
const timeBytes = 8;
const signatureBytes = 64;

function lineOf(text: string): NoteLine | null {
  const [, name, base64] = shape.exec(text) ?? [];
  if (name === undefined || base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  const isCosignature = bytes.length === keyIdBytes + timeBytes + signatureBytes;
  const at = isCosignature ? new Date(Number(bytes.readBigUInt64BE(keyIdBytes)) * 1000) : null;
  const isTime = at === null || !Number.isNaN(at.getTime());
  return { name, keyId: bytes.subarray(0, keyIdBytes).toString('hex'), at: isTime ? at : null };
}

/** The lines under the last empty line of the note. A line of another shape is left out: the note itself is shown whole. */
export const noteLines = (note: string): NoteLine[] =>
  note
    .slice(note.lastIndexOf('\n\n') + 2)
    .split('\n')
    .map(lineOf)
    .filter((line) => line !== null);
