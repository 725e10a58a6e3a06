import { PublicError, requestTimeMs } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { keyedParts, makeDraft, publicDraft } from '../../testing/log-under-test.ts';
import type { Appended, EntryDraft } from '../entries/entry.ts';
import { type Committing, commitWithEntries } from './commit-with-entries.ts';
import type { PendingStore } from './pending-insert.ts';

const at = new Date('2031-05-06T07:09:00.000Z');
const unavailable = new PublicError('LOG_UNAVAILABLE', 'The log is away.', { retryAfterSeconds: 7 });

/** A database and a log that only tell in which order they are asked for what. */
function under({ append = async (): Promise<Appended> => ({}) as Appended } = {}) {
  const told: string[] = [];
  const inserted: { text: string; ids: unknown }[] = [];
  const transaction: PendingStore = {
    $executeRaw: async (statement, ids) => {
      told.push('pending');
      inserted.push({ text: statement.join('?'), ids });
    },
  };
  const options: unknown[] = [];
  const committing: Committing<PendingStore> = {
    clock: () => at,
    log: {
      ...keyedParts,
      append: (draft: EntryDraft) => {
        told.push(`append ${draft.type}`);
        return append();
      },
    },
    db: {
      $transaction: async (work, given) => {
        options.push(given);
        told.push('begin');
        const result = await work(transaction).catch((error: unknown) => {
          told.push('rollback');
          throw error;
        });
        told.push('commit');
        return result;
      },
    },
  };
  const tell = (what: string) => {
    told.push(what);
  };
  return { committing, told, inserted, options, tell };
}

describe('a change and its entries', () => {
  test('are written in one transaction, and the entries are appended only after it', async () => {
    const { committing, told, tell, options } = under();
    const drafts = [makeDraft(), makeDraft()];
    const result = await commitWithEntries(committing, async (_db, now) => {
      tell('work');
      return { result: now, drafts, last: async () => tell('last'), committed: () => tell('committed') };
    });
    expect(result).toBe(at);
    const append = 'append record.disclosed.v1';
    expect(told).toEqual(['begin', 'work', 'pending', 'last', 'commit', 'committed', append, append]);
    expect(options).toEqual([{ isolationLevel: 'ReadCommitted', maxWait: requestTimeMs, timeout: requestTimeMs }]);
  });

  test('may take longer than a request where the caller requests it', async () => {
    const { committing, options } = under();
    await commitWithEntries(committing, async () => ({ result: null, drafts: [] }), 600_000);
    expect(options).toEqual([{ isolationLevel: 'ReadCommitted', maxWait: requestTimeMs, timeout: 600_000 }]);
  });

  test('do not use the log if there is no entry', async () => {
    const { committing, told } = under();
    await commitWithEntries(committing, async () => ({ result: null, drafts: [] }));
    expect(told).toEqual(['begin', 'commit']);
  });

  test('become pending in one statement, and one with a name that is pending already is left unchanged', async () => {
    const { committing, inserted } = under();
    const [drawn, other, named] = [makeDraft(), makeDraft(), { ...publicDraft(), name: 'limit.hit/x' }];
    await commitWithEntries(committing, async () => ({ result: null, drafts: [drawn, named, other] }));
    expect(inserted.map(({ ids }) => ids)).toEqual([[drawn.event, other.event], [keyedParts.eventNamed('limit.hit/x')]]);
    expect(inserted.map(({ text }) => text.includes('ON CONFLICT DO NOTHING'))).toEqual([false, true]);
  });
});

describe('an error', () => {
  test('in the work undoes all of it, and nothing is appended', async () => {
    const { committing, told } = under();
    const refused = commitWithEntries(committing, () => Promise.reject(new Error('refused')));
    await expect(refused).rejects.toThrow('refused');
    expect(told).toEqual(['begin', 'rollback']);
  });

  test('in a draft that cannot be an entry, or last in the transaction, undoes all of it too', async () => {
    const { committing, told } = under();
    const broken = { ...makeDraft(), at: new Date(Number.NaN) };
    await expect(commitWithEntries(committing, async () => ({ result: null, drafts: [broken] }))).rejects.toThrow(TypeError);
    const late = async () => ({ result: null, drafts: [makeDraft()], last: () => Promise.reject(new Error('late')) });
    await expect(commitWithEntries(committing, late)).rejects.toThrow('late');
    expect(told).toEqual(['begin', 'rollback', 'begin', 'pending', 'rollback']);
  });

  test('when the log cannot be written is LOG_UNAVAILABLE: the change is saved, and whoever remembers the state before forgets it', async () => {
    const { committing, told, tell } = under({ append: () => Promise.reject(unavailable) });
    const saved = commitWithEntries(committing, async () => ({ result: null, drafts: [makeDraft()], committed: () => tell('committed') }));
    await expect(saved).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE', detail: { retryAfterSeconds: 7 }, cause: unavailable });
    await expect(saved).rejects.toThrow(/^Saved, not yet logged/);
    expect(told.slice(-3)).toEqual(['commit', 'committed', 'append record.disclosed.v1']);
  });
});
