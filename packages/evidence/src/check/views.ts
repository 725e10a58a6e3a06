import { createHash } from 'node:crypto';
import type { Content, Written } from '../bag/bag-writer.ts';
import { type Category, type Custody, categories, type PackageFacts, type RecordRow, type Withheld } from '../contents.ts';
import { firstRows } from '../make-package.ts';
import { documentJson } from '../records-json.ts';
import { filesOf } from '../views/index.ts';
import { pageOf } from '../views/page.ts';
import { provenanceOf } from '../views/provenance.ts';
import { bytesOf, textOf } from './manifests.ts';
import { type PackageFiles, PackageRefused } from './package-files.ts';
import { rowsOf } from './rows.ts';

/**
 * Makes everything but the records, the order and the files of records again, and compares it: a table, a message or a page that tells
 * something else than the evidence is a fault, and so is a file that nothing accounts for.
 * @param payload the hash and size of each file of `data/`, as it is now.
 * @returns a sentence for each fault.
 */
export async function checkViews(files: PackageFiles, payload: ReadonlyMap<string, Written>): Promise<string[]> {
  const faults: string[] = [];
  const accounted = new Set(['data/order.json', 'data/withheld.json', 'data/custody.json']);
  const compare = async (path: string, content: Content) => {
    accounted.add(path);
    const found = payload.get(path)?.sha512;
    if (found === undefined) faults.push(`${path} is missing.`);
    else if (found !== (await sha512Of(content))) faults.push(`${path} tells something else than the records.`);
  };
  const rows: Partial<Record<Category, RecordRow[]>> = {};
  const counted: Partial<Record<Category, number>> = {};
  for (const category of categories) {
    const path = `data/records/${category.toLowerCase()}.json`;
    if (!payload.has(path)) continue;
    const read = () => rowsOf(files, path);
    counted[category] = await countOf(read());
    for await (const file of filesOf(category, read)) await compare(`data/${file.path}`, file.content);
    rows[category] = await firstRows(read());
  }
  const facts = factsOf(await textOf(files, 'bag-info.txt'));
  const [order, withheld, custody] = await Promise.all(
    ['order', 'withheld', 'custody'].map(async (name) => parsed(await bytesOf(files, `data/${name}.json`), name)),
  );
  faults.push(...factFaults(facts, custody as Custody, counted));
  const page = { facts, order: order as RecordRow, withheld: withheld as Withheld[], custody: custody as Custody, rows };
  await compare('data/read-me.html', pageOf(page));
  await compare('data/provenance.jsonld', documentJson(provenanceOf(facts, page.custody, payload)));
  for (const [path, { sha256 }] of payload) {
    if (path === `data/files/${sha256}`) accounted.add(path);
    if (!accounted.has(path)) faults.push(`${path} belongs to no part of a package.`);
  }
  return faults;
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

function factFaults(facts: PackageFacts, custody: Custody, counted: Partial<Record<Category, number>>): string[] {
  const faults: string[] = [];
  if (custody.exhibit !== `${facts.id}-${facts.volume.number}`) faults.push('custody.json is that of another package or volume.');
  if (custody.order !== facts.order) faults.push('custody.json is that of another order.');
  for (const category of categories)
    if (custody.rows[category] !== counted[category])
      faults.push(`custody.json tells of ${custody.rows[category] ?? 'no'} rows of ${category}; there are ${counted[category] ?? 'none'}.`);
  return faults;
}

function parsed(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new PackageRefused(`data/${name}.json is no JSON.`);
  }
}
