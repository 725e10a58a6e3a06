import { expect, it } from 'vitest';
import { Answer, type Json } from '../story/answer.ts';
import type { Acts } from './acts.ts';
import { readSubjects } from './subjects.ts';

/** Published items, two on a page, newest first. */
const published = ['a', 'b', 'c', 'holder', 'd'].map((author, place) => ({ id: `item-${place}`, author: { id: author, handle: author } }));

/** Answers as the public graph does. */
async function ask(login: string | null, _document: string, { after = null }: Readonly<Record<string, Json>> = {}): Promise<Answer> {
  if (login !== null) return new Answer({ data: { me: { id: login === 'holder-1' ? 'holder' : 'other', handle: login } } });
  const from = Number(after ?? 0);
  const pageInfo = { hasNextPage: from + 2 < published.length, endCursor: String(from + 2) };
  return new Answer({ data: { items: { nodes: published.slice(from, from + 2), pageInfo } } });
}

it('whom the history is about is found also where what they published is on no first page', async () => {
  const subjects = await readSubjects({ ask } as unknown as Acts, new Date());
  expect(subjects).toMatchObject({
    ownItems: ['item-3'],
    items: ['item-0', 'item-1', 'item-2', 'item-4'],
    handles: ['a', 'b', 'c', 'd'],
    told: 'holder-2',
  });
});
