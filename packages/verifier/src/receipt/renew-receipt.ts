/**
 * A receipt is given before any witness is asked, so it carries a checkpoint that only the log signed. From the log's own files the same
 * entry is proven under the latest published checkpoint, which has the witnesses' lines: first that it extends the one of the receipt, then
 * the path of the entry. What comes of it is a receipt like any other, and is checked like any other.
 */
import {
  formatTlogProof,
  fromBase64,
  hashLeaf,
  inclusionProof,
  noteText,
  type OpenedCheckpoint,
  openCheckpoint,
  parseTlogProof,
  tileNodeReader,
  tilesForInclusion,
  verifyInclusion,
} from '@writ/tlog';
import { findBreak } from '../pins/extension.ts';
import { messageOf, openPinned, type Pinned } from '../pins/pinned.ts';
import { answerWithin, parseReceipt, type Receipt, receiptItems } from '../proof/receipt-file.ts';
import type { Step } from '../report.ts';
import { findTile, type ReadFile } from '../source/log-source.ts';

/** The file with its receipts renewed where they could be, and a step for each of them. */
export interface Renewed {
  readonly file: unknown;
  readonly steps: Step[];
}

/** The latest checkpoint of a log, opened, and its note. */
type Shown = OpenedCheckpoint & { readonly note: string };

/** Why a receipt can't be renewed. */
class NotRenewed extends Error {
  override readonly name = 'NotRenewed';
}

async function readShown(read: ReadFile, pinned: Pinned): Promise<Shown> {
  const bytes = await read('checkpoint');
  const opened = openPinned(bytes, pinned);
  if (typeof opened === 'string') throw new NotRenewed(opened);
  return { ...opened, note: noteText(bytes ?? new Uint8Array()) };
}

async function pathOf(read: ReadFile, index: number, leaf: Uint8Array, { size, root }: Shown) {
  const tiles = new Map<string, Uint8Array>();
  for (const tile of tilesForInclusion(index, size)) {
    const found = await findTile(read, tile);
    if (found !== undefined) tiles.set(`${tile.level}/${tile.n}`, found.bytes);
  }
  const proof = inclusionProof(
    index,
    size,
    tileNodeReader((level, n) => tiles.get(`${level}/${n}`) ?? new Uint8Array()),
  );
  verifyInclusion({ index, size, leafHash: hashLeaf(leaf), proof, root });
  return proof;
}

/** Throws {@link NotRenewed}, `TlogError`, and what `read` throws. */
async function renewOne(read: ReadFile, receipt: Receipt, shown: Shown, pinned: Pinned): Promise<{ receipt: Receipt; detail: string }> {
  const { index, checkpoint } = parseTlogProof(receipt.proof);
  const held = openCheckpoint({ text: checkpoint, origin: pinned.origin, keys: [pinned.key] });
  const broken = await findBreak(read, held, shown);
  if (broken?.kind === 'rollback')
    throw new NotRenewed(`The log shows ${shown.size} entries and the receipt's checkpoint has ${held.size}: try again in some seconds.`);
  if (broken !== undefined) throw new NotRenewed(broken.message);
  const proof = await pathOf(read, index, fromBase64(receipt.leaf) ?? new Uint8Array(), shown);
  const detail = `the ${shown.size} entries that the log shows begin with the ${held.size} of the receipt's checkpoint`;
  return { receipt: { ...receipt, proof: formatTlogProof({ index, proof, checkpoint: shown.note }) }, detail };
}

const failed = (detail: string): Step => ({ name: 'renewal', result: 'failed', detail });

async function renewItem(read: ReadFile, item: unknown, shown: Shown, pinned: Pinned): Promise<{ item: unknown; step: Step }> {
  const receipt = parseReceipt(item);
  if (Array.isArray(receipt)) return { item, step: failed('this is not a receipt.') };
  try {
    const renewed = await renewOne(read, receipt, shown, pinned);
    return { item: renewed.receipt, step: { name: 'renewal', result: 'passed', detail: renewed.detail } };
  } catch (error) {
    return { item, step: failed(error instanceof NotRenewed ? error.message : messageOf(error)) };
  }
}

/** The file again, in its form, with other receipts. */
function withReceipts(file: unknown, items: readonly unknown[]): unknown {
  const whole = answerWithin(file);
  if (typeof whole !== 'object' || whole === null) return items.length === 1 ? items[0] : items;
  const extensions = 'extensions' in whole && typeof whole.extensions === 'object' ? whole.extensions : {};
  return { ...whole, extensions: { ...extensions, receipt: items } };
}

/**
 * Renews each receipt of the parsed file from the files of its log. One that can't be stays as it is, and its step says why. Throws what
 * `read` throws.
 */
export async function renewReceipts(read: ReadFile, file: unknown, pinned: Pinned): Promise<Renewed> {
  const items = receiptItems(file);
  let shown: Shown;
  try {
    shown = await readShown(read, pinned);
  } catch (error) {
    if (error instanceof NotRenewed) return { file, steps: items.map(() => failed(error.message)) };
    throw error;
  }
  const renewed: Awaited<ReturnType<typeof renewItem>>[] = [];
  for (const item of items) renewed.push(await renewItem(read, item, shown, pinned));
  return {
    file: withReceipts(
      file,
      renewed.map(({ item }) => item),
    ),
    steps: renewed.map(({ step }) => step),
  };
}
