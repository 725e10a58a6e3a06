/**
 * Signed notes (C2SP signed-note): a text, an empty line, and signature lines. Opening one answers who of the pinned keys
 * signed it. A signature by a key that is not pinned means nothing; one by a pinned key that fails spoils the whole note.
 */
import { concatBytes, fromBase64, toBase64, utf8 } from './bytes.ts';
import { ed25519Verify } from './crypto.ts';
import { TlogError } from './errors.ts';
import { cosignatureKeyType, isKeyName, sameVerifierKey, type VerifierKey } from './verifier-key.ts';

/** Somebody who signs. `sign` gets the UTF-8 bytes of the note's text and gives the signature's bytes; the key stays with it. */
export interface NoteSigner {
  name: string;
  /** Unsigned 32-bit number, the `id` of the matching {@link VerifierKey}. */
  id: number;
  sign(message: Uint8Array): Uint8Array;
}

/** One signature line's claim about who signed. */
export interface NoteSignature {
  name: string;
  id: number;
  /** Of a verified cosignature: when the witness says that it saw this, in Unix seconds. */
  time?: number;
}

/** A note of which at least one pinned key's signature has been checked, and none failed. */
export interface OpenedNote {
  /** The signed text, with its last line feed. */
  body: string;
  verified: NoteSignature[];
  /** Lines of keys that are not pinned: nothing about them has been checked. */
  unknown: NoteSignature[];
}

const noteMaxLength = 1_000_000;
const signaturesMax = 100;
const linePrefix = '\u2014 ';

const badNote = (message: string): TlogError => new TlogError('BAD_NOTE', message);

function requireBody(body: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (!body.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(body))
    throw badNote('A note must be valid Unicode without control characters other than line feeds.');
  if (!body.endsWith('\n')) throw badNote('The text of a note must end with a line feed.');
}

/** What a witness signs (C2SP tlog-cosignature): a header, the time in Unix seconds, and the checkpoint's text. */
export const cosignatureMessage = (timeSeconds: number, body: string): Uint8Array => utf8(`cosignature/v1\ntime ${timeSeconds}\n${body}`);

/** The note with one line for each signer. Throws `BAD_NOTE` for a text, and `BAD_KEY` for a name, that can't be in a note. */
export function signNote(body: string, signers: readonly NoteSigner[]): string {
  requireBody(body);
  if (signers.length === 0) throw badNote('A note needs at least one signer.');
  const message = utf8(body);
  const lines = signers.map((signer) => {
    if (!isKeyName(signer.name))
      throw new TlogError('BAD_KEY', 'The name of a signer is empty or has a space, a control character or "+".');
    const id = new Uint8Array(4);
    new DataView(id.buffer).setUint32(0, signer.id);
    return `${linePrefix}${signer.name} ${toBase64(concatBytes([id, signer.sign(message)]))}\n`;
  });
  return `${body}\n${lines.join('')}`;
}

interface SignatureLine extends NoteSignature {
  signature: Uint8Array;
}

function parseLine(line: string): SignatureLine {
  const [name, encoded, ...rest] = line.slice(linePrefix.length).split(' ');
  const bytes = fromBase64(encoded ?? '');
  if (!line.startsWith(linePrefix) || name === undefined || !isKeyName(name) || rest.length > 0 || bytes === undefined || bytes.length < 5)
    throw badNote('A signature line must be an em dash, the name of a key and base64, with one space between them.');
  return { name, id: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) };
}

/** The text and the signature lines of a note: the last empty line is between them. */
function splitNote(text: string): { body: string; lines: SignatureLine[] } {
  if (text.length > noteMaxLength) throw badNote(`A note has at most ${noteMaxLength} characters, this one has ${text.length}.`);
  requireBody(text);
  const split = text.lastIndexOf('\n\n');
  if (split < 0) throw badNote('A note has an empty line between its text and its signatures; this one has none.');
  const lines = text.slice(split + 2, -1).split('\n');
  if (lines.length > signaturesMax) throw badNote(`A note has at most ${signaturesMax} signatures, this one has ${lines.length}.`);
  return { body: text.slice(0, split + 1), lines: lines.map(parseLine) };
}

/** Checks one line with the key it names; a cosignature gives its time. Throws `BAD_SIGNATURE`. */
function verifyLine(body: string, line: SignatureLine, key: VerifierKey): NoteSignature {
  const failed = new TlogError(
    'BAD_SIGNATURE',
    `The signature by ${key.name} does not match the note: the text or the signature was changed.`,
  );
  if (key.type !== cosignatureKeyType) {
    if (!ed25519Verify(key.publicKey, utf8(body), line.signature)) throw failed;
    return { name: key.name, id: key.id };
  }
  if (line.signature.length !== 72) throw failed;
  const time = Number(new DataView(line.signature.buffer).getBigUint64(0));
  if (!Number.isSafeInteger(time)) throw failed;
  if (!ed25519Verify(key.publicKey, cosignatureMessage(time, body), line.signature.slice(8))) throw failed;
  return { name: key.name, id: key.id, time };
}

function findKey(keys: readonly VerifierKey[], line: SignatureLine): VerifierKey | undefined {
  const [key, ...others] = keys.filter(({ name, id }) => name === line.name && id === line.id);
  if (key !== undefined && others.some((other) => !sameVerifierKey(key, other)))
    throw new TlogError('BAD_KEY', `Two different pinned keys are called ${key.name} and have the same id: pin one of them.`);
  return key;
}

/**
 * Opens a note with the pinned keys. Throws `BAD_NOTE` (not a note), `BAD_SIGNATURE` (a pinned key's line fails),
 * `UNKNOWN_KEY` (no line is by a pinned key), `BAD_KEY` (two pinned keys can't be told apart).
 * Not checked: what the text says, and how many of the keys a reader should ask for.
 */
export function openNote(text: string, keys: readonly VerifierKey[]): OpenedNote {
  const { body, lines } = splitNote(text);
  const verified: NoteSignature[] = [];
  const unknown: NoteSignature[] = [];
  for (const line of lines) {
    const key = findKey(keys, line);
    const list = key === undefined ? unknown : verified;
    const entry = key === undefined ? { name: line.name, id: line.id } : verifyLine(body, line, key);
    if (!list.some(({ name, id }) => name === entry.name && id === entry.id)) list.push(entry);
  }
  if (verified.length === 0)
    throw new TlogError('UNKNOWN_KEY', `No signature of this note is by a pinned key; it has ${unknown.length} by other keys.`);
  return { body, verified, unknown };
}
