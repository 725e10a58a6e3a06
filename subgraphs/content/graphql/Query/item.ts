/** `item`: anybody may read it, unless a restriction withholds it from readers where the caller is. */
import { notFound } from '@writ/core';
import type { ContentContext } from '../../context.ts';
import type { ItemRow } from '../../published.ts';

export async function item(_: unknown, { id }: { id: string }, { published }: ContentContext): Promise<ItemRow> {
  const found = await published.load(id);
  if (found === null) throw notFound();
  return found;
}
