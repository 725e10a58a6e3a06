/** What the resolvers of `content` work with: who asks, published items by id, the grants of the call, and reads under one grant at a time. */
import type { RuleContext } from '@writ/access';
import type { Clock } from '@writ/core';
import {
  isExport,
  type KeyOrKeys,
  type KeysOfGrant,
  lockDown,
  type PrismaClient,
  readGranted,
  readReceipt,
  underGrant,
} from '@writ/prisma/client';
import type { Attachment, RecordLine } from '@writ/source/wire';
import {
  type Call,
  type CardReader,
  type CollectedPage,
  collectUnder,
  type FileSource,
  fileUnder,
  type GrantRow,
  type Grants,
  grantsOf,
  type LookUpSource,
  type OwnFiles,
  type OwnSource,
} from '@writ/subgraph';
import { type AttachmentLoader, attachmentLoader, type FileFetcher, fileAllowance, fileFetcher } from './attachments.ts';
import { type ItemLoader, itemLoader, liveItemLoader } from './item-loader.ts';
import type { Reader } from './published.ts';

export interface ContentContext extends RuleContext, Call {
  readonly db: PrismaClient;
  /** What the keys of snapshots are wrapped with. */
  readonly preservationKey: KeyOrKeys;
  /** The opened keys of snapshots that are sealed to the keys of accounts, under a grant of the call. */
  readonly keysOf: KeysOfGrant;
  readonly reader: Reader;
  /** What is kept here: all that is published, or the cards of what was decided on where the platform has an adapter of its own. */
  readonly items: ItemLoader;
  /** What anybody may ask for by its id. */
  readonly published: ItemLoader;
  /** The files of items that were looked up. */
  readonly attachments: AttachmentLoader;
  /** Fetches a file of theirs. */
  readonly fetchFile: FileFetcher;
  /** Whether the platform has an adapter of its own. */
  readonly isLive: boolean;
  readonly grants: Grants;
  /** Runs a read with this grant alone in the session: row-level security returns what it covers and nothing else. */
  underHandle<T>(handle: string, read: () => PromiseLike<T>): Promise<T>;
  /** Whether the grant is one for a package, which is made of all pages. */
  isExport(handle: string): Promise<boolean>;
  /** Asks the platform's source under the session's grant, which is none of an order: its lines are held against the grant and not kept. */
  collect(row: GrantRow, page: CollectedPage): Promise<RecordLine[]>;
  /** The same for a file of a line that was just collected so; null where the platform has it no more. */
  fileOf(under: { readonly handle: string }, file: Pick<Attachment, 'sha256' | 'bytes'>): Promise<Buffer | null>;
  /** Counts a file whose content is asked for. Throws BAD_USER_INPUT beyond what a call may ask for. */
  takeFile(file: Pick<Attachment, 'bytes'>): void;
  /** Closes the authority graph: a row came that the grant of this handle does not cover. */
  lockDown(handle: string): PromiseLike<unknown>;
}

/** What outlives a call. */
export interface Services {
  readonly db: PrismaClient;
  readonly clock: Clock;
  readonly preservationKey: KeyOrKeys;
  /** The same for each call, by its operation. */
  readonly keysOf: (operation: string) => KeysOfGrant;
  /** The platform's source adapter. */
  readonly source: OwnSource & OwnFiles & CardReader;
  /** The same, where it is the platform's own. */
  readonly live: (LookUpSource & FileSource) | undefined;
}

export function contentContext({ db, clock, preservationKey, keysOf, source, live }: Services, call: Call): ContentContext {
  const { operation, caller } = call;
  const reader = { caller, now: clock(), cards: source };
  const items = itemLoader(db, reader);
  const grants = grantsOf((handles) => readGranted(db, { grants: handles, operation }));
  return {
    ...call,
    db,
    preservationKey,
    keysOf: keysOf(operation),
    reader,
    items,
    published: live === undefined ? items : liveItemLoader({ db, reader, live, kept: items }),
    attachments: attachmentLoader(db, source),
    fetchFile: fileFetcher(live),
    isLive: live !== undefined,
    grants,
    covers: grants.covers,
    collect: async (row, page) => collectUnder(source, await readReceipt(db), row, page),
    fileOf: async ({ handle }, file) => {
      const proof = await underGrant({ grants: [handle], operation }, () => readReceipt(db));
      return fileUnder(source, proof, file);
    },
    takeFile: fileAllowance(),
    isExport: (handle) => isExport(db, { grants: [handle], operation }),
    lockDown: (handle) => lockDown(db, { grants: [handle], operation }),
    underHandle: (handle, read) => underGrant({ grants: [handle], operation }, read),
  };
}
