/** A file of decisions, read line by line: it may be larger than memory. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { StartError } from '@writ/core';
import { chunkLimits, isTooLong } from './chunks.ts';
import { type BadLine, type DecisionLine, parseLine } from './line.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** One line, with its number in the file. */
export type ReadLine = (DecisionLine | BadLine) & { number: number };

/** Throws {@link StartError} for what is no file or can't be read. */
export async function requireFile(file: string): Promise<void> {
  try {
    if ((await stat(file)).isFile()) return;
  } catch (cause) {
    throw new StartError(`${file} can't be read. Check its name and who may read it.`, { cause });
  }
  throw new StartError(`${file} is not a file.`);
}

function decisionIn(read: TextLine): DecisionLine | BadLine {
  if ('message' in read) return { key: null, message: read.message };
  const line = parseLine(read.text);
  return 'decision' in line && isTooLong(line) ? { key: line.key, message: 'The line is too long for a request.' } : line;
}

/** Its lines in their order; empty ones are left out. A key may occur only once. */
export async function* readDecisions(file: string): AsyncGenerator<ReadLine> {
  const seen = new Set<string>();
  let number = 0;
  for await (const read of textLines(file, 2 * chunkLimits.bytes)) {
    number += 1;
    if ('text' in read && read.text.trim() === '') continue;
    const line = decisionIn(read);
    if (line.key !== null && seen.has(line.key)) yield { key: line.key, message: 'An earlier line has the same key.', number };
    else yield { ...line, number };
    if (line.key !== null) seen.add(line.key);
  }
}

/** What is known of a file before its first line is sent. */
export interface Surveyed {
  /** Lines that are not empty. */
  lines: number;
  /** Of them, those that can't be sent. */
  bad: number;
  /** SHA-256 of the file, in hexadecimal digits. */
  sha256: string;
}

async function hashOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const part of createReadStream(file)) digest.update(part as Buffer);
  return digest.digest('hex');
}

/** Checks the whole file. `bad` gets each line that can't be sent. */
export async function survey(file: string, bad: (line: BadLine & { number: number }) => void = () => undefined): Promise<Surveyed> {
  await requireFile(file);
  const found = { lines: 0, bad: 0, sha256: await hashOf(file) };
  for await (const line of readDecisions(file)) {
    found.lines += 1;
    if ('message' in line) {
      found.bad += 1;
      bad(line);
    }
  }
  return found;
}
