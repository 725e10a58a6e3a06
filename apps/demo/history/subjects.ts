/** Whom and what the history is about: accounts and items of the seed, as anybody sees them on the public graph; the same at each start. */
import { type Answer, at, type Json } from '../story/answer.ts';
import type { Acts } from './acts.ts';

/** What the orders are about, beside who asks. */
export interface Subjects {
  /** Names under which people publish, who can't log in. */
  readonly handles: readonly string[];
  /** That of the person who can log in as `holder-2`. */
  readonly told: string;
  /** Items that readers get everywhere, by others than the two who can log in. */
  readonly items: readonly string[];
  /** Items of `holder-1`. */
  readonly ownItems: readonly string[];
  /** When the history ends. */
  readonly present: Date;
}

const itemsDocument =
  'query ($after: String) { items(first: 256, after: $after) { nodes { id author { id handle } } pageInfo { hasNextPage endCursor } } }';
const meDocument = '{ me { id handle } }';

/** Every published item, newest first: somebody's own may be older than those of a page. */
async function allItems(acts: Acts): Promise<Json[]> {
  const items: Json[] = [];
  for (let after: string | null = null; ; ) {
    const page: Answer = await acts.ask(null, itemsDocument, { after });
    items.push(...page.list('items.nodes'));
    if (page.at('items.pageInfo.hasNextPage') !== true) return items;
    after = page.text('items.pageInfo.endCursor');
  }
}

/** Asks for them. */
export async function readSubjects(acts: Acts, present: Date): Promise<Subjects> {
  const [one, two] = [await acts.ask('holder-1', meDocument), await acts.ask('holder-2', meDocument)];
  const own = [one.text('me.id'), two.text('me.id')];
  const authored = (await allItems(acts)).filter((item) => typeof at(item, 'author.handle') === 'string');
  const foreign = authored.filter((item) => !own.includes(String(at(item, 'author.id'))));
  return {
    handles: [...new Set(foreign.map((item) => String(at(item, 'author.handle'))))],
    told: two.text('me.handle'),
    items: foreign.map((item) => String(at(item, 'id'))),
    ownItems: authored.filter((item) => at(item, 'author.id') === own[0]).map((item) => String(at(item, 'id'))),
    present,
  };
}
