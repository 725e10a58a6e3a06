import { createHash } from 'node:crypto';
import type { Content, Written } from '../bag/bag-writer.ts';
import { type Category, type Custody, categories, type PackageFacts, type RecordRow, type Withheld } from '../contents.ts';
import { firstRows } from '../make-package.ts';
import { documentJson } from '../records-json.ts';
import { filesOf } from '../views/index.ts';
import { type PageFacts, pageOf } from '../views/page.ts';
import { provenanceOf } from '../views/provenance.ts';
import { bytesOf, textOf } from './manifests.ts';
import { FileFault, type PackageFiles } from './package-files.ts';
import { rowsOf } from './rows.ts';

/**
 * Makes everything but the records, the order and the files of records again, and compares it: a table, a message or a page that tells
 * something else than the evidence is a fault, and so is a file that nothing accounts for.
 * @param payload the hash and size of each file of `data/`, as it is now.
 * @returns a sentence for each fault.
 */
export async function checkViews(files: PackageFiles, payload: ReadonlyMap<string, Written>): Promise<string[]> {
  const faults: string[] = [];
  const accounted = new Set<string>();
  const compare: Compare = async (path, content) => {
    accounted.add(path);
    const found = payload.get(path)?.sha512;
    if (found === undefined) faults.push(`${path} is missing.`);
    else if (found !== (await sha512Of(content))) faults.push(`${path} tells something else than the records.`);
  };
  /** Whatever a forged file makes a view stumble over is a fault of that file. */
  const attempt = async (path: string, check: () => Promise<void>) => {
    accounted.add(path);
    try {
      await check();
    } catch (error) {
      faults.push(error instanceof FileFault ? error.message : `${path} is in a form that no view can be made of: ${reasonOf(error)}.`);
    }
  };
  const rows: Partial<Record<Category, RecordRow[]>> = {};
  const counted: Partial<Record<Category, number>> = {};
  for (const category of categories) {
    const path = `data/records/${category.toLowerCase()}.json`;
    if (!payload.has(path)) continue;
    await attempt(path, async () => {
      const read = () => rowsOf(files, path);
      counted[category] = await countOf(read());
      for await (const file of filesOf(category, read)) await compare(`data/${file.path}`, file.content);
      rows[category] = await firstRows(read());
    });
  }
  await attempt('data/read-me.html', async () => {
    const page = await pageFacts(files, compare, rows);
    faults.push(...factFaults(page, counted));
    await compare('data/read-me.html', pageOf(page));
    await compare('data/provenance.jsonld', documentJson(provenanceOf(page.facts, page.custody, payload)));
  });
  for (const [path, { sha256 }] of payload) {
    if (path === `data/files/${sha256}`) accounted.add(path);
    if (!accounted.has(path)) faults.push(`${path} belongs to no part of a package.`);
  }
  return faults;
}

type Compare = (path: string, content: Content) => Promise<void>;

/** What the page is made from, out of documents in the one form of RFC 8785: a name twice in one of them is a fault. */
async function pageFacts(files: PackageFiles, compare: Compare, rows: PageFacts['rows']): Promise<PageFacts> {
  const document = async (name: string): Promise<unknown> => {
    const path = `data/${name}.json`;
    const value = parsed(await bytesOf(files, path), path);
    await compare(path, documentJson(value));
    return value;
  };
  const [order, withheld, custody] = [await document('order'), await document('withheld'), await document('custody')];
  const facts = factsOf(await textOf(files, 'bag-info.txt'));
  return { facts, order: order as RecordRow, withheld: withheld as Withheld[], custody: custody as Custody, rows };
}

async function sha512Of(content: Content): Promise<string> {
  const hash = createHash('sha512');
  for await (const part of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) hash.update(part);
  return hash.digest('hex');
}

async function countOf(rows: AsyncIterable<RecordRow>): Promise<number> {
  let count = 0;
  for await (const _ of rows) count++;
  return count;
}

/** What the bag says of itself, in `bag-info.txt`. */
function factsOf(info: string): PackageFacts {
  const value = (label: string) => new RegExp(`^${label}: (.*)$`, 'm').exec(info)?.[1] ?? '';
  const [number = 0, of = 0] = value('Bag-Count').split(' of ').map(Number);
  return {
    id: value('Bag-Group-Identifier').replace(/^urn:uuid:/, ''),
    volume: { number, of },
    order: value('Writ-Order'),
    recipient: { name: value('Writ-Recipient'), country: value('Writ-Recipient-Country'), key: value('Writ-Recipient-Key') },
    decision: Number(value('Writ-Decision')),
    madeOn: value('Bagging-Date'),
  };
}

/** Which package it declares to be. */
export type Identity = Pick<PackageFacts, 'id' | 'volume' | 'order' | 'recipient'>;

export const identityOf = async (files: PackageFiles): Promise<Identity> => factsOf(await textOf(files, 'bag-info.txt'));

function factFaults({ facts, custody }: PageFacts, counted: Partial<Record<Category, number>>): string[] {
  const faults: string[] = [];
  if (custody.exhibit !== `${facts.id}-${facts.volume.number}`) faults.push('data/custody.json is that of another package or volume.');
  if (custody.order !== facts.order) faults.push('data/custody.json is that of another order.');
  for (const category of categories)
    if (custody.rows[category] !== counted[category])
      faults.push(
        `data/custody.json tells of ${custody.rows[category] ?? 'no'} rows of ${category}; there are ${counted[category] ?? 'none'}.`,
      );
  return faults;
}

function parsed(bytes: Buffer, path: string): object {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Refused below, as whatever else is no document.
  }
  throw new FileFault(`${path} is no JSON document.`);
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
