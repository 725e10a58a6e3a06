import { type Category, type Custody, categories, type PackageFacts, type RecordRow, type Withheld } from '../contents.ts';

/** As many rows of a category are on the page; the files have all. */
export const mostRowsOnPage = 500;

/** What the page is made from: all of it is in the bag. */
export interface PageFacts {
  readonly facts: PackageFacts;
  readonly order: RecordRow;
  readonly withheld: readonly Withheld[];
  readonly custody: Custody;
  /** The first rows of each category that is given. */
  readonly rows: Readonly<Partial<Record<Category, readonly RecordRow[]>>>;
}

/** A page that every desk opens and prints: no script, no link, nothing loaded from anywhere. */
export function pageOf({ facts, order, withheld, custody, rows }: PageFacts): string {
  const { id, volume, recipient, decision, madeOn } = facts;
  const title = `Package ${id}, volume ${volume.number} of ${volume.of}`;
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p class="mark">For ${escaped(recipient.name)} (${escaped(recipient.country)}), key ${escaped(recipient.key)}, decision ${decision}, made on ${escaped(madeOn)}.</p>`,
    '<p>The files records/*.json are the evidence. This page, the tables (.csv) and the messages (.eml, .mbox) are views of them. A cell of a table that begins with = + - @ has an apostrophe before it.</p>',
    ...(volume.of === 1
      ? []
      : [
          `<p>This volume is one of ${volume.of}. Each has a part of the records and files: only all of them together are the package.</p>`,
        ]),
    section('The order', list(order)),
    section(
      'What is given',
      table(
        ['category', 'rows'],
        Object.entries(custody.rows).map(([category, count]) => [category, count]),
      ),
    ),
    section('What is not given, and why', withheldTable(withheld)),
    section('Custody', custodyTable(custody)),
    ...categories.flatMap((category) => {
      const some = rows[category];
      return some ? [section(category, rowsTable(some, custody.rows[category] ?? 0))] : [];
    }),
    section('How to check', howToCheck),
  ];
  return page(title, body.join('\n'));
}

export const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.mark { border: 2px solid #1a1a1a; padding: 0.5rem; }
.wide { overflow-x: auto; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

export const section = (heading: string, content: string) => `<section>\n<h2>${escaped(heading)}</h2>\n${content}\n</section>`;

export const table = (heads: readonly string[], rows: readonly (readonly unknown[])[]) =>
  [
    '<div class="wide" tabindex="0"><table>',
    `<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(textOf(cell))}</td>`).join('')}</tr>`),
    '</tbody>',
    '</table></div>',
  ].join('\n');

const list = (value: RecordRow) => table(['field', 'value'], Object.entries(value));

const withheldTable = (withheld: readonly Withheld[]) =>
  withheld.length === 0
    ? '<p>All that the order names is given.</p>'
    : table(
        ['category', 'why', 'ground', 'from', 'to'],
        withheld.map(({ category, why, code, from, to }) => [category, why, code, from, to]),
      );

const custodyTable = ({ exhibit, query, build, extraction, steps }: Custody) =>
  [
    `<p>Exhibit ${escaped(exhibit)}. Query sha256:${escaped(query)}. Extracted from ${escaped(extraction.from)} to ${escaped(extraction.to)} by Writ ${escaped(build)}.</p>`,
    table(
      ['act', 'in the role', 'at', 'entry of the log'],
      steps.map(({ act, role, at, entry }) => [act, role, at, entry]),
    ),
  ].join('\n');

export function rowsTable(rows: readonly RecordRow[], all: number): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const shown = rows.length < all ? `<p>The first ${rows.length} of ${all} rows; the file has all.</p>\n` : '';
  return `${shown}${table(
    names,
    rows.map((row) => names.map((name) => row[name])),
  )}`;
}

const howToCheck = `<pre>sha512sum -c --quiet manifest-sha512.txt tagmanifest-sha512.txt
openssl cms -verify -cades -binary -inform DER -in seal/tagmanifest-sha512.txt.p7s -content tagmanifest-sha512.txt -CAfile seal-ca.pem -out /dev/null
sha256sum tagmanifest-sha512.txt   # the hash that is in the log
writ package verify . --key &#39;…&#39; --seal seal-ca.pem   # the key is that of the log</pre>`;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => replacements[character] ?? '');
