/** Acts of enforcement, and readers meanwhile. Each act is held to what readers then get: an answer that came too early ends the run. */
import { graphPaths } from '@writ/access';
import { StartError } from '@writ/core';
import {
  liftQuery,
  liftVariables,
  type RestrictionState,
  restrictionIn,
  restrictQuery,
  restrictVariables,
} from '../harness/restrictions.ts';
import { type Compare, type Driven, dataOf, drive, type Question } from '../load/drive.ts';

/** How many act, and how many read, at a time. */
export const [actors, readers] = [4, 8] as const;

/** Pages are different while restrictions come and go: looked at is only that they are answered. */
const isAnswered: Compare = (_question, status, body) => {
  if (status !== 200) throw new StartError(`A page was answered ${status}: ${body.toString().slice(0, 500)}`);
  dataOf(body.toString());
};

const statusQuery = 'query Status($id: ID!) { item(id: $id) { enforcementStatus title } }';

/** What a reader gets of each item, asked of the public graph one after the other. Throws StartError when it isn't this. */
async function requireStatus(baseUrl: string, items: readonly string[], wanted: 'AVAILABLE' | 'DISABLED'): Promise<void> {
  const questions = items.map((id) => ({ path: graphPaths.public, body: JSON.stringify({ query: statusQuery, variables: { id } }) }));
  const compare: Compare = (question, _status, body) => {
    const { item } = dataOf(body.toString()) as { item: { enforcementStatus: string; title: string | null } | null };
    if (item?.enforcementStatus !== wanted || (wanted === 'DISABLED' && item.title !== null))
      throw new StartError(`Item ${items[question]} should be ${wanted} for readers and is ${item?.enforcementStatus}.`);
  };
  await drive({ url: baseUrl, questions, compare, connections: actors, requests: questions.length });
}

/** How acts of both kinds went. */
export interface Acted {
  readonly restricts: Driven;
  readonly lifts: Driven;
}

/** Restricts each item with a statement of reasons, then lifts each restriction. */
export async function restrictAndLift(baseUrl: string, token: string, items: readonly string[]): Promise<Acted> {
  const headers = { authorization: `Bearer ${token}` };
  const path = graphPaths.platform;
  const question = (query: string, variables: object): Question => ({ path, headers, body: JSON.stringify({ query, variables }) });
  const all = async (questions: readonly Question[]): Promise<{ driven: Driven; restrictions: RestrictionState[] }> => {
    const restrictions: RestrictionState[] = [];
    const compare: Compare = (_question, _status, body) => void restrictions.push(restrictionIn(body.toString()));
    const driven = await drive({ url: baseUrl, questions, compare, connections: actors, requests: questions.length });
    return { driven, restrictions };
  };
  const restricted = await all(items.map((item) => question(restrictQuery, restrictVariables(item))));
  await requireStatus(baseUrl, items, 'DISABLED');
  const lifted = await all(restricted.restrictions.map((one) => question(liftQuery, liftVariables(one))));
  await requireStatus(baseUrl, items, 'AVAILABLE');
  return { restricts: restricted.driven, lifts: lifted.driven };
}

/** Reads pages for so many seconds. */
export const readPages = (baseUrl: string, questions: readonly Question[], seconds: number, from: number): Promise<Driven> =>
  drive({ url: baseUrl, questions, compare: isAnswered, connections: readers, seconds, from });

/** Reads pages until something else is done, which fails it when it fails. */
export async function readMeanwhile<Done>(
  baseUrl: string,
  questions: readonly Question[],
  other: Promise<Done>,
): Promise<{ read: Driven[]; done: Done }> {
  let isOver = false;
  const over = other.finally(() => {
    isOver = true;
  });
  const read: Driven[] = [];
  const reading = (async () => {
    while (!isOver) read.push(await readPages(baseUrl, questions, 0.2, read.length * 17));
  })();
  const [done] = await Promise.all([over, reading]);
  return { read, done };
}
