/**
 * The adapter that Writ brings: it answers the source protocol over the tables that `writ import` and the seed fill, under a role of its own
 * that reads these and nothing else. Everything that every platform's adapter does alike is in `@writ/source`.
 */

import { accountIdentifiers } from '@writ/core/identifier-form';
import type { Book, CollectRequest, EffectBody, EffectResult, Observation, RecordLine, Source, Subject } from '@writ/source';
import { territoryState } from '@writ/source/wire';
import { z } from 'zod';
import { accountById, accountHeld, accountsNamed, isErased, itemAt, itemById, type PlatformTables } from './platform-tables.ts';
import { eventLines, subscriberLine } from './record-lines.ts';

const description: Awaited<ReturnType<Source['describe']>> = {
  name: 'Writ, from what the platform imported',
  identifierTypes: [...accountIdentifiers],
  categories: (['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const).map((category) => ({ category, history: 'ALL' })),
  effects: (['DISABLED', 'REMOVED'] as const).map((status) => ({ kind: 'item', status, reversible: true, territories: true })),
};

async function* collected(tables: PlatformTables, request: CollectRequest): AsyncGenerator<RecordLine> {
  const { account, horizon, after } = request;
  if (await isErased(tables, account, horizon)) return;
  const order = request.categories.map(({ category }) => category);
  const done = after === null ? 0 : order.indexOf(after.category);
  for (const { category, from = '-infinity', to = 'infinity' } of request.categories.slice(done)) {
    const isGoneOn = after !== null && category === after.category;
    if (category !== 'SUBSCRIBER') yield* eventLines(tables.pool, category, { account, horizon, from, to, after: isGoneOn ? after : null });
    else if (!isGoneOn) yield* await subscriberLine(tables.pool, { account, horizon });
  }
}

/** Its items are shown by Writ itself, to nobody from whom they are withheld: what is asked for is so. */
async function put(tables: PlatformTables, { kind, id }: Subject, { state }: EffectBody): Promise<EffectResult | undefined> {
  if (kind === 'item') return (await itemById(tables, id)) && { extent: 'FULL', remaining: [], unsupported: [] };
  return (await accountById(tables, id)) && { extent: state.length === 0 ? 'FULL' : 'NONE', remaining: [], unsupported: [...state] };
}

const stateShape = z.tuple([z.unknown()], z.string());

/** What was carried out is what readers get: nobody else shows these items. */
async function observed(tables: PlatformTables, book: Book, subject: Subject): Promise<Observation> {
  const found = (await (subject.kind === 'item' ? itemById : accountById)(tables, subject.id)) !== undefined;
  const effect = subject.kind === 'item' && found ? await book.effect(subject) : undefined;
  const [, ...states] = stateShape.parse(effect === undefined ? [null] : JSON.parse(effect.state));
  const state = states.map((one) => {
    const [territory = '', status] = one.split(' ');
    return territoryState.parse({ territory, status });
  });
  return { ...subject, found, state, remaining: [] };
}

/** A source over the platform's tables in Writ's own database. */
export const builtInSource = (tables: PlatformTables, book: Book): Source => ({
  describe: () => description,
  resolve: (identifier, horizon) => accountsNamed(tables, identifier, horizon),
  collect: (request) => collected(tables, request),
  gaps: () => [],
  blob: () => undefined,
  item: (name) => {
    const id = 'id' in name ? name.id : itemAt(tables, name.url);
    return id === undefined ? undefined : itemById(tables, id);
  },
  account: (id) => accountById(tables, id),
  holder: (person) => accountHeld(tables, person),
  put: (subject, effect) => put(tables, subject, effect),
  observe: (subjects) => Promise.all(subjects.map((subject) => observed(tables, book, subject))),
});
