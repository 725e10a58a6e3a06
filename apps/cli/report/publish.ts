/**
 * Publishes a report as the owner of the tables: its files, and the public entry that states what they are, in one transaction. A running Writ appends the
 * entry; from then on the files are served. What does not pass the check that any stranger can make is refused.
 */
import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type LogReader, leaveEntry } from '@writ/access-log';
import { type EventId, newEventId, StartError } from '@writ/core';
import { chainFaults, checkSheets, daysOf, outOfBands, readFacts, reportIn, type StatedReport } from '@writ/reports/check';
import { method } from '@writ/reports/make';
import type pg from 'pg';
import type { ReportFiles } from './folder.ts';
import { publishedEntries } from './public-entries.ts';

/** What is published, and what it corrects. */
export interface Publication {
  readonly files: ReportFiles;
  readonly figuresKey: string;
  readonly from: string;
  readonly to: string;
  readonly corrects: string | null;
}

/** What the database holds in one value, less what a message around it needs. */
const factsBytesMax = 1_000_000_000;

const sha256 = (text: string): ReturnType<Hash['digest']> => createHash('sha256').update(text).digest('hex');

/** What the entry says. Throws StartError for a report that a stranger would refuse. */
async function stated(reader: LogReader, { files, figuresKey, from, to, corrects }: Publication) {
  if (files.facts.bytes() > factsBytesMax)
    throw new StartError(`The file of facts has more than ${factsBytesMax} bytes: report a shorter period. Nothing was published.`);
  const cells = checkSheets({ ...files, figuresKey, from, to });
  const [cell] = cells;
  if (cell !== undefined)
    throw new StartError(
      `${cell.sheet}, row ${cell.row}, ${JSON.stringify(cell.column)} is not what the facts give, and ${cells.length - 1} more. Nothing was published.`,
    );
  const entries = await publishedEntries(reader);
  const days = daysOf(entries, from, to);
  if (typeof days === 'string') throw new StartError(`${days} Nothing was published.`);
  const says = {
    ...{
      period: `${from}/${to}`,
      from: days.firstEntry,
      to: days.endEntry,
      method,
      facts: files.facts.sha256(),
      figures: sha256(files.figures),
    },
    ...{ sheets: Object.fromEntries(Array.from(files.sheets, ([name, text]) => [name, sha256(text)])), corrects },
  };
  const event = newEventId();
  const report = reportIn({ index: Number.MAX_SAFE_INTEGER, id: event, says: { type: 'report.v1', ...says } });
  const earlier = entries.map(reportIn).filter((one): one is StatedReport => one !== undefined);
  const faults =
    report === undefined ? ['The period is none.'] : [...chainFaults(report, earlier), ...outOfBands(readFacts(files.facts), days.days)];
  if (faults.length > 0) throw new StartError(`${faults.join(' ')} Nothing was published.`);
  return { event, says, known: earlier.map(({ id }) => id) };
}

/** Publishes it, over a connection of the tables' owner. Answers the id of its entry. Throws StartError for what is refused. */
export async function publish(client: pg.ClientBase, reader: LogReader, publication: Publication, at: Date): Promise<EventId> {
  const { event, says, known } = await stated(reader, publication);
  const { facts, figures, sheets } = publication.files;
  await client.query('BEGIN');
  try {
    // Of two that are published at once the second one finds the first: none of them may leave a gap, or report a day twice.
    await client.query('LOCK TABLE log.report IN SHARE ROW EXCLUSIVE MODE');
    const { rowCount } = await client.query('SELECT FROM log.report r WHERE r.event_id <> ALL ($1::uuid[])', [known]);
    if (rowCount !== 0)
      throw new StartError(
        'Another report is not under a published checkpoint yet: let a running Writ append its entry and publish it, and run this again. Nothing was published.',
      );
    await client.query('INSERT INTO log.report (event_id, says) VALUES ($1, $2)', [event, says]);
    const texts = [['figures.jws', figures], ...sheets] as const;
    const all = [['facts.ndjson', readFileSync(facts.path)] as const, ...texts.map(([name, text]) => [name, Buffer.from(text)] as const)];
    for (const [name, bytes] of all)
      await client.query('INSERT INTO log.report_file (event_id, name, bytes) VALUES ($1, $2, $3)', [event, name, bytes]);
    await leaveEntry(client, { event, kind: 'system', type: 'report.v1', at, details: says });
    await client.query('COMMIT');
    return event;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
