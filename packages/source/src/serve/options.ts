/** What the operator of an adapter sets. */
import type { KeyObject } from 'node:crypto';
import type { WitnessPolicy } from '@writ/tlog';
import type { Book } from '../book/book.ts';

export interface ServeOptions {
  /** Writ's public keys: who may ask. */
  readonly writKeys: readonly KeyObject[];
  /** The adapter's private key, which signs the end of each part and each item that is looked up. */
  readonly key: KeyObject;
  /** The log's key, its witnesses, and how many of them must have cosigned what an order is collected under. */
  readonly policy: WitnessPolicy;
  readonly book: Book;
  /** Host and port as Writ names them, where a proxy changes the Host header. */
  readonly authority?: string;
  readonly clock?: () => Date;
  /** Gets what goes wrong within: an answer never tells. */
  readonly onError?: (error: unknown) => void;
}
