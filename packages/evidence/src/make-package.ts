import { createHash } from 'node:crypto';
import { type Signer, sealCades, sealJws } from '@writ/cms';
import { type BagInfo, BagWriter } from './bag/bag-writer.ts';
import { type Category, type Custody, categories, type PackageContents, type PackageFacts, type RecordRow } from './contents.ts';
import { documentJson } from './records-json.ts';
import { type Spool, spoolRows } from './spool.ts';
import { filesOf } from './views/index.ts';
import { mostRowsOnPage, type PageFacts, pageOf } from './views/page.ts';
import { provenanceOf } from './views/provenance.ts';

/** The one name that a package has outside: nothing of an order or of a person is in it. Volumes unpack beside each other. */
export const folderOf = ({ id, volume: { number, of } }: Pick<PackageFacts, 'id' | 'volume'>) =>
  of === 1 ? `writ-${id}` : `writ-${id}-${number}of${of}`;

/** What seals a volume, and what happens between its seal and its end. */
export interface Sealing {
  readonly signer: Signer;
  /** When it is sealed. */
  now(): Date;
  /**
   * Called with P, the SHA-256 of `tagmanifest-sha512.txt` in hexadecimal, before the file ends: whoever makes the entry of the log answers
   * the receipt of it, or throws, and then the file never ends. `volume` is the one that is sealed, `rows` how many of each category are in it.
   */
  receipt(hash: string, volume: PackageFacts['volume'], rows: Custody['rows']): Promise<string>;
  /**
   * The answer of a timestamp authority (TimeStampResp, RFC 3161) over the signature, where there is one: called last, after {@link receipt}, since it
   * may take hours. When it throws, the file never ends.
   */
  timestamp?(signature: Uint8Array): Promise<Uint8Array>;
}

/**
 * Writes one volume as a ZIP file into `target`, which it closes: a bag of the records, their views, their files and where they came from,
 * and the seals over it. Memory does not grow with it, and nothing of it is readable on the disk.
 * @returns P in hexadecimal, and how many rows of each category there are.
 */
export async function makePackage(contents: PackageContents, sealing: Sealing, target: WritableStream<Uint8Array>) {
  const spools = new Map<Category, Spool>();
  try {
    for (const category of categories) {
      const rows = contents.records[category];
      if (rows) spools.set(category, await spoolRows(rows));
    }
    const { hash, rows, finish } = await beginVolume(contents, spools, sealing, target);
    await finish();
    return { hash, rows };
  } finally {
    for (const spool of spools.values()) await spool.close();
  }
}

/** A volume of which nothing is missing but its timestamp, where one is asked for, and its end. */
export interface BegunVolume {
  readonly hash: string;
  readonly rows: Custody['rows'];
  /** Waits for the timestamp, and ends the file. */
  finish(): Promise<void>;
}

/** Writes one volume of rows that are spooled already; otherwise as {@link makePackage}. Rows and files are not needed any more when it answers. */
export async function beginVolume(
  contents: Omit<PackageContents, 'records'>,
  spools: ReadonlyMap<Category, Spool>,
  sealing: Sealing,
  target: WritableStream<Uint8Array>,
): Promise<BegunVolume> {
  const facts = withOneLineName(contents.facts);
  const bag = new BagWriter(target, folderOf(facts), new Date(`${facts.madeOn}T00:00:00Z`));
  for (const [category, spool] of spools)
    for await (const { path, content } of filesOf(category, spool.read, spool.lines)) await bag.add(path, content);
  for await (const { sha256, bytes } of contents.files) await addFile(bag, sha256, bytes);
  const rows = Object.fromEntries([...spools].map(([category, spool]) => [category, spool.rows]));
  // After the files: when the extraction ended is asked for once, and now.
  const custody: Custody = { ...contents.custody, extraction: { ...contents.custody.extraction }, rows };
  await addDocuments(bag, { ...contents, facts }, custody, spools);
  const manifest = await bag.finish(infoOf(facts));
  const hash = createHash('sha256').update(manifest).digest('hex');
  const signature = await sealCades(sealing.signer, manifest, sealing.now());
  await bag.addSeal('tagmanifest-sha512.txt.p7s', signature);
  await bag.addSeal('tagmanifest-sha512.txt.jws', documentJson(await sealJws(sealing.signer, manifest)));
  await bag.addSeal('receipt.json', await sealing.receipt(hash, facts.volume, rows));
  const finish = async (): Promise<void> => {
    if (sealing.timestamp) await bag.addSeal('tagmanifest-sha512.txt.p7s.tsr', await sealing.timestamp(signature));
    await bag.close();
  };
  return { hash, rows, finish };
}

/** The facts as `bag-info.txt` can have them, where a value is one line: the page is made from what it tells. */
const withOneLineName = (facts: PackageFacts): PackageFacts => ({
  ...facts,
  recipient: { ...facts.recipient, name: facts.recipient.name.replaceAll(/\s+/g, ' ').trim() },
});

/** A file of a record, under its hash; one whose bytes have another hash ends the package. */
export async function addFile(bag: BagWriter, sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file of the package is named by no SHA-256.');
  const written = await bag.add(`files/${sha256}`, bytes);
  if (written.sha256 !== sha256) throw new Error(`The bytes of the file ${sha256} have another hash.`);
}

async function addDocuments(
  bag: BagWriter,
  contents: Omit<PackageContents, 'records'>,
  custody: Custody,
  spools: ReadonlyMap<Category, Spool>,
): Promise<void> {
  const { facts, order, withheld } = contents;
  await bag.add('order.json', documentJson(order));
  await bag.add('withheld.json', documentJson(withheld));
  await bag.add('custody.json', documentJson(custody));
  const rows: Partial<Record<Category, RecordRow[]>> = {};
  for (const [category, spool] of spools) rows[category] = await firstRows(spool.read());
  // As whoever checks it reads them: from the files.
  const page = JSON.parse(documentJson({ facts, order, withheld, custody, rows })) as PageFacts;
  await bag.add('read-me.html', pageOf(page));
  await bag.add('provenance.jsonld', documentJson(provenanceOf(facts, custody, bag.payload)));
}

/** As many rows as the page shows. */
export async function firstRows(rows: AsyncIterable<RecordRow>): Promise<RecordRow[]> {
  const first: RecordRow[] = [];
  for await (const row of rows) if (first.push(row) === mostRowsOnPage) break;
  return first;
}

/** `bag-info.txt`: who it is for stands here too, so that a package that is passed on says whose it was. */
const infoOf = ({ id, volume, order, recipient, decision, madeOn }: PackageFacts): BagInfo => [
  ['Bagging-Date', madeOn],
  ['Bag-Group-Identifier', `urn:uuid:${id}`],
  ['Bag-Count', `${volume.number} of ${volume.of}`],
  ['Writ-Order', order],
  ['Writ-Recipient', recipient.name],
  ['Writ-Recipient-Country', recipient.country],
  ['Writ-Recipient-Key', recipient.key],
  ['Writ-Decision', String(decision)],
];
