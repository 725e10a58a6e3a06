/**
 * An item or an account that somebody names, as the platform's source has it now. What is kept of an item is its card. Whoever names what is private, gone
 * or was never there is answered alike, and so is everybody while the source is away, whatever is known here.
 */
import { createHash } from 'node:crypto';
import { type SignedAnswer, type SourceClient, SourceError } from '@writ/source/client';
import { type AccountAnswer, type ItemAnswer, key } from '@writ/source/wire';
import { askSource } from './ask-source.ts';

/** What is asked of the source. An address is sent to it as a value: Writ never opens it. */
export type LookUpSource = Pick<SourceClient, 'signedItem' | 'account'>;

/** What opens the answers that were kept: it knows the source's keys. */
export type CardReader = Pick<SourceClient, 'openItem'>;

/** What is asked for the files of items. */
export type FileSource = Pick<SourceClient, 'itemBlob'>;

/** An item as the source answered it, with the version that decisions name and the answer as the source signed it. */
export type Card = ItemAnswer & { readonly version: string; readonly signed: SignedAnswer };

/**
 * The longest that whoever acts waits for the source, in milliseconds. A source has one second by its budget; one that takes longer is waited for, since
 * nobody is refused a notice for that, and one that takes this long is away.
 */
const withinMs = 5_000;

const sentence = 'The platform does not answer with what you name now. Nothing was changed: try again later.';

async function asked<Answer>(ask: (signal: AbortSignal) => Promise<Answer | null>): Promise<Answer | null> {
  try {
    return await askSource(ask, { withinMs, sentence });
  } catch (error) {
    // What can't be the name of anything.
    if (error instanceof SourceError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Whether the protocol can ask for it at all. */
const canBeName = (text: string): boolean => key.safeParse(text).success;

/** Where the source says no version: the same words and files have the same one. */
function versionOf({ version, title, text, attachments = [] }: ItemAnswer): string {
  const files = attachments.map(({ sha256, alt }) => [sha256, alt]);
  return (
    version ??
    `sha256:${createHash('sha256')
      .update(JSON.stringify([title, text, files]))
      .digest('hex')}`
  );
}

/** The published item of this id or address; null for private, gone and never. Throws UPSTREAM_UNAVAILABLE while the source is away. */
export async function lookUpItem(source: LookUpSource, name: { readonly id: string } | { readonly url: string }): Promise<Card | null> {
  if (!canBeName('id' in name ? name.id : name.url)) return null;
  const found = await asked((signal) => source.signedItem(name, signal));
  if (found === null) return null;
  const { item, answer, signature } = found;
  if ('id' in name && item.id !== name.id) throw new SourceError('BAD_ANSWER', 'The source answered with another item than was asked for.');
  return { ...item, version: versionOf(item), signed: { answer, signature } };
}

/** A card as it is kept. `answer` and `signature` are null where it was kept before answers were signed. */
export interface KeptCard {
  readonly item: string;
  readonly version: string;
  readonly answer: string | null;
  readonly signature: string | null;
  /** The account whose item it is as the database has it, where that is shown. */
  readonly account?: string;
}

/**
 * Nothing shows the card. The source has another key now, and WRIT_SOURCE_PREVIOUS_KEYS doesn't name the one of before; or somebody wrote the card with the
 * password of a role.
 */
export class CardNotSigned extends Error {
  override readonly name = 'CardNotSigned';
  constructor(item: string, version: string, options?: ErrorOptions) {
    super(
      `The platform's source did not sign what is kept of the item ${item} in the version ${version}, or names another author.`,
      options,
    );
  }
}

/**
 * What the source answered about the item of a kept card; null for one of before answers were signed, which nothing proves. Throws where the source signed
 * no such answer: somebody wrote the card into the database.
 */
export function openCard(reader: CardReader, { item, version, answer, signature, account }: KeptCard): ItemAnswer | null {
  if (answer === null && signature === null) return null;
  try {
    const found = reader.openItem({ answer: answer ?? '', signature: signature ?? '' });
    const isItsAuthor = account === undefined || found.author.id === account;
    if (found.id === item && versionOf(found) === version && isItsAuthor) return found;
  } catch (cause) {
    throw new CardNotSigned(item, version, { cause });
  }
  throw new CardNotSigned(item, version);
}

/** The bytes of a stream, of which there must be just so many. Throws BAD_FILE for more, as soon as they come, and for less. */
export async function exactly(size: number, stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const wrong = () => new SourceError('BAD_FILE', 'The file is not of the size that the source named.');
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > size) throw wrong();
    parts.push(part);
  }
  if (length !== size) throw wrong();
  return Buffer.concat(parts, length);
}

/** A file of an item, verified by its hash and its size in bytes; null where the source has it no more. Throws UPSTREAM_UNAVAILABLE while the source is away. */
export function lookUpFile(
  source: FileSource,
  { item, sha256, bytes }: { readonly item: string; readonly sha256: string; readonly bytes: number },
): Promise<Buffer | null> {
  return asked(async (signal) => exactly(bytes, (await source.itemBlob(item, sha256, signal)).bytes));
}

/** The account of this id; null for one that is not there. Throws UPSTREAM_UNAVAILABLE while the source is away. */
export async function lookUpAccount(source: LookUpSource, id: string): Promise<AccountAnswer | null> {
  if (!canBeName(id)) return null;
  const answer = await asked((signal) => source.account(id, signal));
  if (answer !== null && answer.id !== id)
    throw new SourceError('BAD_ANSWER', 'The source answered with another account than was asked for.');
  return answer;
}

/** A connection under a role that looks up. */
interface Database {
  $queryRaw<T>(query: TemplateStringsArray, ...values: unknown[]): Promise<T>;
}

/** Keeps the card, in the transaction of what is decided on it. False where nothing is kept of its author: there is no such item then. */
export async function keepCard(db: Database, { version, signed: { answer, signature } }: Card, at: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<
    { kept: boolean }[]
  >`SELECT content.keep_card(${answer}, ${signature}, ${version}, ${at}::timestamptz) AS kept`;
  return row?.kept === true;
}

/** Keeps under which name the account publishes. False where nothing is kept of it. */
export async function keepAccount(db: Database, { id, handle }: AccountAnswer, at: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ kept: boolean }[]>`SELECT records.keep_account(${id}, ${handle}, ${at}::timestamptz) AS kept`;
  return row?.kept === true;
}
