/** The order of a stream: by category, then instant, then key, texts by their UTF-8; and the text form of a place in it. */
import { atOf, categoryOf, type RecordLine } from '../wire/lines.ts';
import { type Category, categories, category } from '../wire/scalars.ts';

/** A place in a stream. */
export interface Position {
  readonly category: Category;
  /** Empty for a subscriber record. */
  readonly at: string;
  readonly key: string;
}

export const positionOf = (record: RecordLine): Position => ({ category: categoryOf(record), at: atOf(record), key: record.key });

/** Below zero when `a` stands before `b`. */
export const comparePositions = (a: Position, b: Position): number =>
  categories.indexOf(a.category) - categories.indexOf(b.category) ||
  (a.at < b.at ? -1 : Number(a.at > b.at)) ||
  Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));

/** A place as `next` and `after` have it. */
export const formatPosition = ({ category: name, at, key }: Position): string =>
  Buffer.from(JSON.stringify([name, at, key])).toString('base64url');

/** The place that a text names; undefined for a text that none has. */
export function parsePosition(text: string): Position | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(value) || value.length !== 3) return undefined;
    const [name, at, key] = value;
    const parsed = category.safeParse(name);
    if (!parsed.success || typeof at !== 'string' || typeof key !== 'string') return undefined;
    const position = { category: parsed.data, at, key };
    return formatPosition(position) === text ? position : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
