/** The files of items: described by their newest cards, and fetched from the platform's source, one in a call. */
import { PublicError } from '@writ/core';
import { isShownImage } from '@writ/core/shown-images';
import type { PrismaClient } from '@writ/prisma/client';
import type { Attachment } from '@writ/source/wire';
import { type CardReader, type FileSource, type KeptCard, lookUpFile, openCard } from '@writ/subgraph';
import DataLoader from 'dataloader';

/** A file, and the item that it belongs to. */
export type ItemAttachment = Attachment & { readonly item: string };

export type AttachmentLoader = DataLoader<string, ItemAttachment[]>;

/** One query for all the items of a call; none for an item that was never looked up. Throws for a card that the source did not sign. */
export const attachmentLoader = (db: PrismaClient, reader: CardReader): AttachmentLoader =>
  new DataLoader(async (ids) => {
    const cards = await db.$queryRaw<(KeptCard & { attachments: Attachment[] })[]>`
      SELECT asked.item, card.* FROM unnest(${[...ids]}::text[]) AS asked (item) CROSS JOIN LATERAL content.newest_card(asked.item) AS card`;
    const filesOf = ({ attachments, ...card }: (typeof cards)[number]): Attachment[] => {
      const said = openCard(reader, card);
      return said === null ? attachments : (said.attachments ?? []);
    };
    const files = new Map(cards.map((card) => [card.item, filesOf(card).map((file) => ({ ...file, item: card.item }))]));
    return ids.map((id) => files.get(id) ?? []);
  });

/** Fetches a file, in base64; null where it is not fetched at all or is not there any more. */
export type FileFetcher = (file: ItemAttachment) => Promise<string | null>;

/**
 * Fetches the files that one call asks for: one, however often it is named, so that a call holds no more than that in memory.
 * Throws BAD_USER_INPUT for a second one.
 */
export function fileFetcher(source: FileSource | undefined): FileFetcher {
  const fetched = new Map<string, Promise<string | null>>();
  return async (file) => {
    if (source === undefined || !isShownImage(file)) return null;
    const name = JSON.stringify([file.item, file.sha256]);
    const already = fetched.get(name);
    if (already !== undefined) return already;
    if (fetched.size > 0) throw new PublicError('BAD_USER_INPUT', 'Ask for the content of one file in a request: name it with sha256.');
    const content = lookUpFile(source, file).then((bytes) => bytes?.toString('base64') ?? null);
    fetched.set(name, content);
    return content;
  };
}

/** The most that a request is answered of the files of records, in bytes. */
export const contentBytes = 4 * 1024 * 1024;

/** Counts the files that one call is answered, each as often as it is in the answer. Throws BAD_USER_INPUT beyond what a call may hold in memory. */
export function fileAllowance(): (file: Pick<Attachment, 'bytes'>) => void {
  let taken = 0;
  return ({ bytes }) => {
    taken += bytes;
    if (taken <= contentBytes) return;
    throw new PublicError(
      'BAD_USER_INPUT',
      'Ask for the content of files that have at most 4 MiB together in a request: name them with sha256, or ask for fewer records.',
    );
  };
}
