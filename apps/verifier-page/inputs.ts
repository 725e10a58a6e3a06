/**
 * What a person gave to the page, read into what the check takes. Reads texts and says what is wrong with which of them; checks
 * nothing of a receipt. The keys come from the person: what a receipt states about keys is ignored.
 */
import { makeWitnessPolicy, parseLogKeys, parseStrictJson, parseVerifierKey, TlogError, type VerifierKey } from '@writ/tlog';
import type { ReceiptPins } from '@writ/verifier/receipt/receipt.ts';

/** The fields of the form, as they were filled in; empty for what was left out. */
export interface Texts {
  /** The log's public key (vkey), or both of its keys. */
  key: string;
  /** The log's name in its checkpoints, where it is not the name of the key. */
  origin: string;
  /** Public keys of witnesses, one a line. */
  witnesses: string;
  /** How many of them must have signed; all of them when left out. */
  quorum: string;
  /** The receipt's JSON, or the whole answer that carries it. */
  receipt: string;
  /** The whole answer's JSON. */
  answer: string;
}

/** A field that can't be used, and why. */
export interface Problem {
  field: keyof Texts;
  message: string;
}

/** What the check takes; `answer` is undefined when none was given beside the receipt. */
export interface Inputs {
  pins: ReceiptPins;
  receipt: unknown;
  answer: unknown;
}

/** A field that is not filled in as it should be. */
class Unusable extends Error {
  override readonly name = 'Unusable';
}

function readKeys(text: string): ReturnType<typeof parseLogKeys> {
  if (text === '') throw new Unusable("Paste the log's public key, as its operator published it. Nothing can be checked without one.");
  return parseLogKeys(text);
}

const readWitnesses = (text: string): VerifierKey[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => parseVerifierKey(line));

function readQuorum(text: string, witnesses: number): number {
  if (text === '') return witnesses;
  if (witnesses === 0) throw new Unusable('A number of witnesses needs the keys of witnesses.');
  if (!/^[1-9][0-9]{0,2}$/.test(text) || Number(text) > witnesses)
    throw new Unusable(`Give a whole number from 1 to ${witnesses}: that many keys of witnesses are pinned.`);
  return Number(text);
}

function readReceipt(text: string): unknown {
  if (text === '') throw new Unusable('Paste a receipt, or choose the file that holds it.');
  return parseStrictJson(text);
}

/** The inputs, or what must be fixed first, in the order of the form. */
export function readInputs(texts: Texts): Inputs | Problem[] {
  const problems: Problem[] = [];
  const read = <Value>(field: keyof Texts, reader: (text: string) => Value): Value | undefined => {
    try {
      return reader(texts[field].trim());
    } catch (error) {
      if (!(error instanceof Unusable || error instanceof TlogError)) throw error;
      problems.push({ field, message: error.message });
      return undefined;
    }
  };
  const keys = read('key', readKeys);
  const witnesses = read('witnesses', readWitnesses);
  const quorum = witnesses && read('quorum', (text) => readQuorum(text, witnesses.length));
  const logs = keys && [{ origin: texts.origin.trim() || keys.key.name, ...keys }];
  const policy = logs && witnesses && quorum ? read('witnesses', () => makeWitnessPolicy({ logs, witnesses, quorum })) : undefined;
  const receipt = read('receipt', readReceipt);
  const answer = read('answer', (text) => (text === '' ? undefined : parseStrictJson(text)));
  const [log] = logs ?? [];
  return log === undefined || problems.length > 0 ? problems : { pins: { ...log, ...(policy && { policy }) }, receipt, answer };
}
