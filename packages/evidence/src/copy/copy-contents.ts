/** What a person's own copy is made of. */
import type { EvidenceFile, RecordRow } from '../contents.ts';
import type { columns } from '../views/csv.ts';

/** What one answer of the graph brought. */
export interface CopyPage {
  /** The answer as it came, with its receipts. */
  readonly answer: string;
  readonly rows: readonly RecordRow[];
  /** The files that the rows name and that no page before this one named. They are read before the next page is. */
  readonly files?: AsyncIterable<EvidenceFile>;
}

/** Rows of one kind, in the order in which they are answered. */
export interface CopyPart {
  /** A path below `data/`, without an ending. */
  readonly path: string;
  /** The columns of its table; there is no table when this is left out. */
  readonly table?: keyof typeof columns;
  readonly pages: AsyncIterable<CopyPage>;
}

/** What the copy says of itself. */
export interface CopyFacts {
  /** A UUID; with the prefix `writ-` the name of the folder, and nothing else is in that name. */
  readonly id: string;
  /** The platform's own id of the account. */
  readonly account: string;
  /** The key that it is encrypted for, as its holder publishes it. */
  readonly recipient: string;
  /** The origin of the Writ that gave it. */
  readonly origin: string;
  readonly madeAt: Date;
}

export interface CopyContents {
  readonly facts: CopyFacts;
  readonly parts: readonly CopyPart[];
}
