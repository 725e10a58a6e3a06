/** What is asked: pages of 50 items, each with its author's handle and its enforcement status, from many places of the list. */
import { graphPaths } from '@writ/access';
import { StartError } from '@writ/core';
import type { Question } from '../load/drive.ts';

export const pageSize = 50;

const query = `query Page($first: Int, $after: String) {
  items(first: $first, after: $after) {
    nodes { id title publishedAt author { handle } enforcementStatus }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Items {
  readonly nodes: readonly { id: string; publishedAt: string }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function page(baseUrl: string, variables: { first: number; after: string | null }): Promise<Items> {
  const answer = await fetch(`${baseUrl}${graphPaths.public}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: { items: Items } | null; errors?: unknown };
  if (!data || errors !== undefined) throw new StartError(`The list of items was refused: ${JSON.stringify(errors)}`);
  return data.items;
}

/** The whole list of items. */
interface Listed {
  /** How many there are. */
  readonly count: number;
  /** Those that a statement of reasons can be about: the DSA Transparency Database takes content that was published from 2000 to 2038. */
  readonly restrictable: readonly string[];
  /** With the number of items before each. */
  readonly cursors: readonly { after: string | null; before: number }[];
}

const isTaken = (publishedAt: string): boolean => publishedAt >= '2000-01-02' && publishedAt < '2037-12-31';

/** Reads the list in steps of so many. */
export async function walk(baseUrl: string, step: number): Promise<Listed> {
  const items: Items['nodes'][number][] = [];
  const cursors: { after: string | null; before: number }[] = [{ after: null, before: 0 }];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Items = await page(baseUrl, { first: step, after });
    items.push(...nodes);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage || after === null) break;
    cursors.push({ after, before: items.length });
  }
  const restrictable = items.filter(({ publishedAt }) => isTaken(publishedAt)).map(({ id }) => id);
  return { count: items.length, restrictable, cursors };
}

/** One question for each cursor that has a full page behind it. Throws StartError when the list holds no full page. */
export function questionsOf({ count, cursors }: Listed): Question[] {
  const full = cursors.filter(({ before }) => before + pageSize <= count);
  if (full.length === 0) throw new StartError(`The seed has ${count} items and no page of ${pageSize}: take more mails.`);
  return full.map(({ after }) => ({
    path: graphPaths.public,
    body: JSON.stringify({ query, operationName: 'Page', variables: { first: pageSize, after } }),
  }));
}
