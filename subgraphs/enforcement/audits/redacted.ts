/**
 * A text that a person wrote, or that is about one, as an auditor gets it: its SHA-256 and its length. With the text from the platform
 * they can tell whether it is the one that was stored; without it they read nothing.
 */
import { createHash } from 'node:crypto';
import type { RedactedText } from '../sdl.ts';

export function redacted(text: string): RedactedText;
export function redacted(text: string | null): RedactedText | null;
export function redacted(text: string | null): RedactedText | null {
  return text === null ? null : { sha256: createHash('sha256').update(text, 'utf8').digest('hex'), length: [...text].length };
}
