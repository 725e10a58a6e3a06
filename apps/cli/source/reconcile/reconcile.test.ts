import { UsageError } from '@writ/core';
import { type MadeEntry, MadeLog } from '@writ/source/testing';
import { formatVerifierKey, toBase64 } from '@writ/tlog';
import type { ListedPage, Opened } from '@writ/verifier/audit-graph.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../commands/source.ts';
import { type BookLine, reconcile } from './reconcile.ts';

interface Kept extends MadeEntry {
  readonly type: string;
  readonly kind: 'system' | 'authority' | 'platform';
}

let log: MadeLog;
let kept: Kept[];
let book: BookLine[];
beforeEach(() => {
  log = new MadeLog('reconcile.example/log/1');
  kept = [];
  book = [];
});

const person = (subject: string) => ({ issuer: 'https://id.example', subject });

function append(type: string, kind: Kept['kind'], values: Record<string, unknown>): Kept {
  const one = { ...log.append({ type, kind, values: { outcome: 'success', ...values } }), type, kind };
  kept.push(one);
  return one;
}
const act = (type: string, order: string, subject: string, more: object = {}, outcome = 'success') =>
  append(type, 'authority', { initiator: person(subject), legal: { order, ...more }, outcome });
const scope = (order: string) => ({ collect: { as: 'ORDER', order, identifier: { type: 'EMAIL', value: 'alma@example.org' } } });
const collected = (order: string) => append('record.collection.v1', 'system', { initiator: {}, target: scope(order) });

function ask(entry: Kept): void {
  const { event, index, openings } = entry;
  book.push({ entry: event, index: String(index), target: openings['target']?.text ?? '', receipt: JSON.stringify(log.receipt(entry)) });
}
/** An order of two bodies, served. */
function lawful(order: string): void {
  act('order.submitted.v1', order, 'officer');
  act('order.validated.v1', order, 'judge');
  act('order.served.v1', order, 'judge');
}

async function steps({ shut = [], size = kept.length }: { shut?: number[]; size?: number } = {}) {
  const listed = kept.map(({ event, index, leaf, commitments, type, kind }) => ({
    ...{ index, event, kind, type, at: '', outcome: 'SUCCESS', refersTo: null, leaf: toBase64(leaf) },
    day: new Date().toISOString().slice(0, 10),
    commitments: Object.entries(commitments).map(([field, commitment]) => ({ field, commitment })),
  }));
  const graph = {
    page: async (after: string | null): Promise<ListedPage> => {
      const from = Number(after ?? 0);
      return { entries: listed.slice(from, from + 4), next: from + 4 < listed.length ? String(from + 4) : null };
    },
    openings: async (asked: readonly { index: number; fields: readonly string[] }[]): Promise<Opened[]> =>
      asked.map(({ index, fields }) => {
        if (shut.includes(index)) return { refused: 'it answers NOT_FOUND' };
        const openings = kept[index]?.openings ?? {};
        return { fields: fields.map((field) => ({ field, value: openings[field]?.text ?? '', salt: openings[field]?.salt ?? '' })) };
      }),
  };
  const leaf = async (index: number) => kept[index]?.leaf ?? expect.fail(`no leaf ${index}`);
  const found = await reconcile({ book, graph, leaf, size });
  return found.map(({ name, result, detail }) => `${name} ${result}: ${detail}`);
}
const failed = async (more: Parameters<typeof steps>[0] = {}) => (await steps(more)).filter((step) => step.includes(' failed: '));

describe('writ source reconcile', () => {
  it('finds nothing where each collection is under an order that one body drew up, another validated, and that was served', async () => {
    lawful('o1');
    ask(collected('o1'));
    expect(await steps()).toEqual([
      'book passed: 1 requests, each under an entry that the log has',
      'log passed: each collection in the log is in the book and can be opened',
      'orders passed: 1 collections, each under an order that was drawn up and served before',
    ]);
  });

  it('finds a collection that was appended by hand under an order that nobody signed', async () => {
    lawful('o1');
    const { index } = collected('o2');
    ask(kept[index] as Kept);
    expect(await failed()).toEqual([`orders failed: Entry ${index} collects records under the order o2, and nobody drew it up before.`]);
  });

  it('finds a collection whose order was drawn up and served only after it, or never served', async () => {
    const early = collected('o1');
    ask(early);
    lawful('o1');
    act('order.submitted.v1', 'o2', 'officer');
    act('order.validated.v1', 'o2', 'judge');
    const unserved = collected('o2');
    ask(unserved);
    expect((await failed()).toSorted()).toEqual([
      `orders failed: Entry ${early.index} collects records under the order o1, and nobody drew it up before.`,
      `orders failed: Entry ${unserved.index} collects records under the order o2, which was not served before.`,
    ]);
  });

  it('takes no act that failed for one', async () => {
    act('order.submitted.v1', 'o1', 'officer', {}, 'failure');
    act('order.served.v1', 'o1', 'judge');
    ask(collected('o1'));
    expect(await failed()).toHaveLength(1);
  });

  it.each([
    ['nobody validated', () => undefined],
    ['the same person validated', () => void act('order.validated.v1', 'o1', 'officer')],
  ])('lists a collection under an order of one body, that %s, and leaves to the law whether it may', async (_, more) => {
    act('order.submitted.v1', 'o1', 'officer');
    more();
    act('order.served.v1', 'o1', 'officer');
    const { index } = collected('o1');
    ask(kept[index] as Kept);
    expect(await failed()).toEqual([]);
    expect((await steps()).at(-1)).toMatch(new RegExp(`^one body not checked: .* before entries ${index}\\.$`));
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('an order that came otherwise counts as of two when somebody else found it authentic (%s)', async (confirmed, lists) => {
    act('order.received.v1', 'o1', 'agent');
    act('order.authenticity.checked.v1', 'o1', 'counsel', { confirmed });
    act('order.served.v1', 'o1', 'counsel');
    ask(collected('o1'));
    expect((await steps()).filter((step) => step.startsWith('one body'))).toHaveLength(lists);
  });

  it('finds a collection in the log that is not in the book', async () => {
    lawful('o1');
    const { index } = collected('o1');
    expect(await failed()).toEqual([`log failed: Entry ${index} collects records, and the book has no request under it.`]);
  });

  it('finds a collection that nobody can open', async () => {
    lawful('o1');
    const { index } = collected('o1');
    expect(await failed({ shut: [index] })).toEqual([
      `log failed: Entry ${index} is listed as record.collection.v1, and nobody can open it: it answers NOT_FOUND.`,
    ]);
  });

  it('finds a request of the book whose entry the log has not, and one whose scope was changed', async () => {
    lawful('o1');
    const entry = collected('o1');
    ask(entry);
    const [line] = book as [BookLine];
    const other = new MadeLog('other.example/log/1');
    const foreign = Array.from({ length: 4 }, () => other.append({ type: entry.type, kind: 'system', values: { target: scope('o1') } }));
    book = [{ ...line, receipt: JSON.stringify(other.receipt(foreign[3] as MadeEntry)) }];
    expect((await failed())[0]).toBe(`book failed: Entry ${entry.index} (${entry.event}): the log has another leaf there than the book.`);
    book = [{ ...line, target: line.target.replace('alma', 'berta') }];
    expect((await failed())[0]).toMatch(/^book failed: Entry 3 .*: the scope in the book is another than that of its receipt\.$/);
  });

  it('leaves what is newer than the log that was read', async () => {
    lawful('o1');
    ask(collected('o1'));
    ask(collected('o1'));
    expect(await steps({ size: 4 })).toContain('newer not checked: 1 requests under entries after the checkpoint that was replayed.');
    expect(await failed({ size: 4 })).toEqual([]);
  });
});

describe('the command', () => {
  it.each([
    ['no book', []],
    ['no log', ['book', '--audit', 'https://writ.example/audit/graphql']],
    ['no audit graph', ['book', '--log', 'folder']],
    ['a token that would be sent in clear text', ['book', '--log', 'folder', '--audit', 'http://writ.example/']],
    ['a book that is not there', ['/no/such/book', '--log', 'folder', '--audit', 'https://writ.example/audit/graphql']],
    ['a word that it does not know', ['book', '--strict']],
  ])('refuses %s', async (_, args) => {
    const key = formatVerifierKey(new MadeLog('reconcile.example/log/1').key);
    await expect(run(['reconcile', ...args, '--key', key])).rejects.toThrow(UsageError);
  });
});
