/** A log that keeps its entries in memory, and one that can't be written. */
import type { AccessLog, Appended, EntryDraft, Json } from '@writ/access-log';
import { keyedParts } from '@writ/access-log/testing';

export interface FakeLog {
  log: AccessLog;
  /** What was appended, in order. */
  entries: EntryDraft[];
  /** Makes every later append fail, or only those of one type. */
  fail(error: Error, type?: string): void;
}

export function fakeLog(): FakeLog {
  const entries: EntryDraft[] = [];
  let failing: { error: Error; type: string | undefined } | undefined;
  const append = async (draft: EntryDraft): Promise<Appended> => {
    if (failing && (failing.type === undefined || failing.type === draft.type)) throw failing.error;
    entries.push(draft);
    const details: Readonly<Record<string, Json>> = draft.details;
    return {
      event: draft.event,
      index: 100 + entries.length,
      size: 101 + entries.length,
      leaf: new TextEncoder().encode(`leaf of ${draft.event}`),
      proof: `proof of ${draft.event}`,
      commitments: { 'response.digest': 'a commitment' },
      openings: (fields) =>
        Object.fromEntries(
          fields.filter((field) => field in details).map((field) => [field, { value: details[field] ?? null, salt: 'salt' }]),
        ),
    };
  };
  const log: AccessLog = {
    append,
    ...keyedParts,
    checkpoint: async () => 'a note',
    health: () => ({ ready: true }),
    verifierKey: 'key',
    origin: 'demo.writ.localhost/log/1',
    close: async () => undefined,
  };
  const fail = (error: Error, type?: string): void => {
    failing = { error, type };
  };
  return { log, entries, fail };
}
