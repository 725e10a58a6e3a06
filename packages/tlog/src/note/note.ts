/**
 * Signed notes (C2SP signed-note): a text, an empty line, and signature lines. What a note says counts only after
 * {@link openNote}; lines of keys that the reader has not pinned are kept apart as unknown and never counted.
 */
import { ed25519Verify } from '#crypto';
import { fromUtf8, utf8 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { cosignatureTime } from '../witness/cosignature.ts';
import { subtreeTime } from '../witness/subtree.ts';
import {
  formatSignatureLine,
  type NoteSignature,
  type NoteSigner,
  parseSignatureLines,
  type SignatureLine,
  sameSigner,
} from './signature-line.ts';
import { cosignatureKeyType, mlDsaKeyType, sameVerifierKey, type VerifierKey } from './verifier-key.ts';

/** A note of which at least one pinned key's signature has been checked, and none failed. */
export interface OpenedNote {
  /** The signed text, with its last line feed. */
  body: string;
  /** Each key once; a witness that cosigned more than once with its latest time. */
  verified: NoteSignature[];
  /** Lines of keys that are not pinned, of any signature type: nothing about them has been checked. */
  unknown: NoteSignature[];
}

const noteMaxLength = 1_000_000;

const badNote = (message: string): TlogError => new TlogError('BAD_NOTE', message);

function requireBody(body: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (!body.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(body))
    throw badNote('A note must be valid Unicode without control characters other than line feeds.');
  if (!body.endsWith('\n')) throw badNote('The text of a note must end with a line feed.');
}

/**
 * One signature line over the text for each signer: what {@link signNote} puts under it, or what is added to a note later.
 * Throws `BAD_NOTE` for a text, and `BAD_KEY` for a name, that can't be in a note.
 * Not checked: that what `sign` gives is a signature, and what the text says.
 */
export function signatureLines(body: string, signers: readonly NoteSigner[]): string {
  requireBody(body);
  if (signers.length === 0) throw badNote('A note needs at least one signer.');
  const message = utf8(body);
  return signers.map((signer) => formatSignatureLine({ name: signer.name, id: signer.id, signature: signer.sign(message) })).join('');
}

/** The note with one line for each signer. Throws as {@link signatureLines} does. */
export const signNote = (body: string, signers: readonly NoteSigner[]): string => `${body}\n${signatureLines(body, signers)}`;

/** The text of a note's bytes, for what comes as a file. Throws `BAD_NOTE` for bytes that are not UTF-8, in a signer's name too. */
export function noteText(bytes: Uint8Array): string {
  const text = fromUtf8(bytes);
  if (text === undefined) throw badNote('A note must be UTF-8.');
  return text;
}

/** The text and the signature lines of a note: the last empty line is between them. Throws `BAD_NOTE`; nothing is verified. */
export function splitNote(text: string): { body: string; lines: SignatureLine[] } {
  if (text.length > noteMaxLength) throw badNote(`A note has at most ${noteMaxLength} characters, this one has ${text.length}.`);
  requireBody(text);
  const split = text.lastIndexOf('\n\n');
  if (split < 0) throw badNote('A note has an empty line between its text and its signatures; this one has none.');
  return { body: text.slice(0, split + 1), lines: parseSignatureLines(text.slice(split + 2)) };
}

/** Checks one line over the text with the key it names; a cosignature gives its time. Throws `BAD_SIGNATURE`. */
export function verifyLine(body: string, line: SignatureLine, key: VerifierKey): NoteSignature {
  const signer = { name: key.name, id: key.id };
  if (key.type === cosignatureKeyType) {
    const time = cosignatureTime(key.publicKey, body, line.signature);
    if (time !== undefined) return { ...signer, time };
  } else if (key.type === mlDsaKeyType) {
    const time = subtreeTime(key, body, line.signature);
    // A log states no time there.
    if (time !== undefined) return time === 0 ? signer : { ...signer, time };
  } else if (ed25519Verify(key.publicKey, utf8(body), line.signature)) return signer;
  throw new TlogError('BAD_SIGNATURE', `The signature by ${key.name} does not match the note: the text or the signature was changed.`);
}

function findKey(keys: readonly VerifierKey[], line: SignatureLine): VerifierKey | undefined {
  const [key, ...others] = keys.filter((candidate) => sameSigner(candidate, line));
  if (key !== undefined && others.some((other) => !sameVerifierKey(key, other)))
    throw new TlogError('BAD_KEY', `Two different pinned keys are called ${key.name} and have the same id: pin one of them.`);
  return key;
}

const noneKnown = (count: number): TlogError =>
  new TlogError('UNKNOWN_KEY', `No signature of this note is by a pinned key; it has ${count} by other keys.`);

/** Adds a signer that is not in the list yet; of one that is, the later time counts (no time is later than none). */
function addSigner(list: NoteSignature[], signer: NoteSignature): void {
  const known = list.find((other) => sameSigner(other, signer));
  if (known === undefined) list.push(signer);
  else if (Number(signer.time) > Number(known.time)) Object.assign(known, signer);
}

/**
 * Opens a note with the pinned keys. Throws `BAD_NOTE` (not a note), `BAD_SIGNATURE` (a pinned key's line fails),
 * `UNKNOWN_KEY` (no line is by a pinned key), `BAD_KEY` (two pinned keys can't be distinguished).
 * Not checked: what the text says, and how many of the keys a reader should ask for.
 */
export function openNote(text: string, keys: readonly VerifierKey[]): OpenedNote {
  const { body, lines } = splitNote(text);
  const verified: NoteSignature[] = [];
  const unknown: NoteSignature[] = [];
  for (const line of lines) {
    const key = findKey(keys, line);
    if (key === undefined) addSigner(unknown, { name: line.name, id: line.id });
    else addSigner(verified, verifyLine(body, line, key));
  }
  if (verified.length === 0) throw noneKnown(unknown.length);
  return { body, verified, unknown };
}

/**
 * The note with only those of its lines that verify with the pinned keys, one a key (its last one): what is worth keeping
 * of a stranger's note. Throws as {@link openNote} does. Not checked: what the text says, and who else should have signed.
 */
export function keepSignatures(text: string, keys: readonly VerifierKey[]): string {
  const { body, lines } = splitNote(text);
  const verified = new Map<VerifierKey, string>();
  for (const line of lines) {
    const key = findKey(keys, line);
    if (key === undefined) continue;
    verifyLine(body, line, key);
    verified.set(key, formatSignatureLine(line));
  }
  if (verified.size === 0) throw noneKnown(lines.length);
  return `${body}\n${[...verified.values()].join('')}`;
}
