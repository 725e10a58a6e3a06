/** Who the platform knows to be concerned, and whether a text names them. */
import { keywordsOf } from '../statements/category.ts';
import type { Kind } from './kinds.ts';

/** What is known of the persons of a decision; null or left out where it isn't. */
export interface KnownPersons {
  accountId: string;
  /** By the item's id everybody finds who published it. */
  itemId?: string | null;
  handle?: string | null;
  notifierName?: string | null;
}

const isPart = (text: string, place: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(place));

/** Whether a text has this as words of its own, in capitals or not. */
function names(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (!isPart(text, at - 1) && !isPart(text, at + wanted.length)) return true;
  return false;
}

/** Words that a statement can't do without: those of its own vocabulary, and those by which a refusal asks to replace a name. */
const needed: ReadonlySet<string> = new Set([
  ...Object.entries(keywordsOf).flatMap(([category, keywords]) => [category, ...keywords].flatMap((name) => name.toLowerCase().split('_'))),
  ...'account address author comment content illegal message number person platform profile published removed section seller service terms'.split(
    ' ',
  ),
]);

/**
 * A name that is one short word of letters, or a word that statements need, names somebody only when it is written with an `@`, which is
 * found by its form: nobody keeps a decision from being explained by what they call themselves.
 */
const isCommon = (name: string): boolean => /^\p{L}+$/u.test(name) && (name.length < 6 || needed.has(name.toLowerCase()));

/** A finder for one decision: what of the known persons a text names. */
export function finderOf({ accountId, itemId, handle, notifierName }: KnownPersons): (text: string) => Kind[] {
  const wanted: [Kind, string | null | undefined][] = [
    ['the handle of the account concerned', handle && !isCommon(handle) ? handle : null],
    ['the id of the account concerned', accountId.length < 6 ? null : accountId],
    ['the id of the item concerned', itemId && itemId.length > 5 ? itemId : null],
    ['the name of the notifier', notifierName && notifierName.length > 3 && !needed.has(notifierName.toLowerCase()) ? notifierName : null],
  ];
  const lower = wanted.flatMap(([kind, value]) => (value ? [[kind, value.toLowerCase()] as const] : []));
  return (text) => {
    const plain = text.toLowerCase();
    return lower.filter(([, value]) => names(plain, value)).map(([kind]) => kind);
  };
}
