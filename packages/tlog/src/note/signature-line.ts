/**
 * The signature lines of a note (C2SP signed-note): who claims to have signed, and the bytes of the signature. A line is
 * text from a stranger: reading one says nothing about whether the signature is good, `note.ts` does.
 */
import { concatBytes, fromBase64, toBase64 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { isKeyName } from './verifier-key.ts';

/** Somebody who signs. `sign` gets the UTF-8 bytes of the note's text and gives the signature's bytes; the key stays with it. */
export interface NoteSigner {
  name: string;
  /** Unsigned 32-bit number, the `id` of the matching verifier key. */
  id: number;
  sign(message: Uint8Array): Uint8Array;
}

/** One signature line's claim about who signed. */
export interface NoteSignature {
  name: string;
  /** Unsigned 32-bit number. */
  id: number;
  /** Of a verified cosignature: when the witness says that it saw this, in Unix seconds. */
  time?: number;
}

/** A line with its signature, of any type and not checked. */
export interface SignatureLine extends NoteSignature {
  signature: Uint8Array;
}

const signaturesMax = 100;
const linePrefix = '\u2014 ';

/** Whether both lines name the same key. */
export const sameSigner = (a: NoteSignature, b: NoteSignature): boolean => a.name === b.name && a.id === b.id;

/** The line with its line feed. Throws `BAD_KEY` for a name that can't be in a note. */
export function formatSignatureLine(line: SignatureLine): string {
  if (!isKeyName(line.name)) throw new TlogError('BAD_KEY', 'The name of a signer is empty or has a space, a control character or "+".');
  const id = new Uint8Array(4);
  new DataView(id.buffer).setUint32(0, line.id);
  return `${linePrefix}${line.name} ${toBase64(concatBytes([id, line.signature]))}\n`;
}

function parseLine(line: string): SignatureLine {
  const [name, encoded, ...rest] = line.slice(linePrefix.length).split(' ');
  const bytes = fromBase64(encoded ?? '');
  if (!line.startsWith(linePrefix) || name === undefined || !isKeyName(name) || rest.length > 0 || bytes === undefined || bytes.length < 5)
    throw new TlogError('BAD_NOTE', 'A signature line must be an em dash, the name of a key and base64, with one space between them.');
  return { name, id: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) };
}

/** The lines of a text, 1 to 100, each with its line feed. Throws `BAD_NOTE`. */
export function parseSignatureLines(text: string): SignatureLine[] {
  if (!text.endsWith('\n')) throw new TlogError('BAD_NOTE', 'A signature line must end with a line feed.');
  const lines = text.slice(0, -1).split('\n');
  if (lines.length > signaturesMax)
    throw new TlogError('BAD_NOTE', `A note has at most ${signaturesMax} signatures, this one has ${lines.length}.`);
  return lines.map(parseLine);
}
