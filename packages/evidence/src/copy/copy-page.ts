import type { RecordRow } from '../contents.ts';
import { escaped, page, rowsTable, section, table } from '../views/page.ts';
import type { CopyFacts } from './copy-contents.ts';

/** What a part came to. */
export interface PartSummary {
  readonly path: string;
  readonly rows: number;
  /** Those of its rows that are on the page. */
  readonly first: readonly RecordRow[];
}

/** The page that a person opens first: what is in the copy, the beginning of each part, and how to check it. */
export function copyPageOf({ account, origin, madeAt }: CopyFacts, parts: readonly PartSummary[]): string {
  const title = 'A copy of your records';
  const body = [
    `<h1>${title}</h1>`,
    `<p class="mark">Of the account ${escaped(account)}, from ${escaped(origin)}, made at ${escaped(madeAt.toISOString())}. It contains personal data: keep it where nobody else reads it.</p>`,
    '<p>You have a right to this copy: Regulation (EU) 2016/679, Art. 15(3) and 20(1). It has what you can read in Writ about yourself at this time. An access to your records that must stay secret for a time is not in it.</p>',
    section(
      'What is in it',
      table(
        ['file', 'rows'],
        parts.map(({ path, rows }) => [`data/${path}.json`, rows]),
      ),
    ),
    '<p>Programs read the files that end in .json; a spreadsheet opens those that end in .csv, where a cell that begins with = + - @ has an apostrophe before it. Many rows are in several files with a number. data/files has the files that belong to your messages, each named by its SHA-256. A file of more than 4 MiB is not there: ask the platform for it.</p>',
    ...parts.filter(({ first }) => first.length > 0).map(({ path, first, rows }) => section(path, rowsTable(first, rows))),
    section('How to check', howToCheck),
  ];
  return page(title, body.join('\n'));
}

const howToCheck = `<p>The first command compares every file with its SHA-512. The second checks that the access log has an entry about one answer, under the key of the log.</p>
<pre>sha512sum -c --quiet manifest-sha512.txt tagmanifest-sha512.txt
npx writ verify receipt data/answers/records-subscriber-000001.json --key &#39;…&#39;</pre>`;
