/** The rows of a book, in whichever database it is: what is read is checked, as a file or a table may have been changed by somebody else. */
import { z } from 'zod';
import { effectAnswer } from '../wire/effects.ts';
import type { BookEffect, BookEntry } from './book.ts';

export const entryRow = z
  .object({
    entry: z.string(),
    index: z.string(),
    at: z.string(),
    target: z.string(),
    receipt: z.string(),
    accounts: z.string(),
    until: z.string(),
    wholeAfter: z.string().nullable(),
    revokedAt: z.string().nullable(),
  })
  .transform((row): BookEntry => ({ ...row, accounts: z.array(z.string()).parse(JSON.parse(row.accounts)) }));
export const checkpointRow = z.object({ size: z.int(), root: z.string() });
export const fileRow = z.object({ account: z.string(), mediaType: z.string() });
export const effectRow = z
  .object({ sequence: z.string(), state: z.string(), answer: z.string().nullable() })
  .transform((row): BookEffect => ({ ...row, answer: row.answer === null ? null : effectAnswer.parse(JSON.parse(row.answer)) }));
