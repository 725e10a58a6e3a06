/**
 * The facts, printed: as a page for readers, and as JSON Schema for programs that read `facts.ndjson` and share no code with who wrote it.
 * Pure: the shapes and what entries carry them in, texts out.
 */
import { markdownTable } from '@writ/core';
import { z } from 'zod';
import { type FactName, factShapes } from './shape.ts';

/** In which entries a fact is, by its name. */
export type EntriesOfFacts = Readonly<Record<FactName, readonly string[]>>;

const notice = 'Made by npm run compose from packages/statements-domain/src/facts/: change it there.';
const names = Object.keys(factShapes) as FactName[];

interface Shown {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly items?: Shown;
  readonly anyOf?: readonly Shown[];
  readonly properties?: Readonly<Record<string, Shown>>;
}

const schemaOf = (name: FactName): Shown => z.toJSONSchema(factShapes[name]) as Shown;

/** Lists that are longer than this are printed once, below. */
const longMost = 9;
const longName = (words: readonly string[]): string =>
  words.includes('KEYWORD_OTHER')
    ? 'keywords'
    : words.includes('INCOMPLETE')
      ? 'grounds'
      : words.includes('NONE')
        ? 'categories, `NONE`'
        : words[0]?.endsWith('_ORDER')
          ? 'categories, `STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER`'
          : 'categories';

function valuesOf({ type, const: only, enum: words, pattern, items, anyOf }: Shown): string {
  if (only !== undefined) return `\`"${only}"\``;
  if (anyOf !== undefined) return anyOf.map(valuesOf).join(', or ');
  if (words !== undefined) return words.length > longMost ? `one of the ${longName(words)}` : words.map((word) => `\`${word}\``).join(', ');
  if (items !== undefined) return `list of ${valuesOf(items).replace('one of the ', '')}`;
  if (pattern !== undefined) return `text like \`${pattern}\``;
  const plain: Readonly<Record<string, string>> = { integer: 'whole number from 0', boolean: '`true`, `false`', null: '`null`' };
  return [type ?? []]
    .flat()
    .map((one) => plain[one] ?? one)
    .join(', or ');
}

function section(name: FactName, entries: EntriesOfFacts): string {
  const { description = '', properties = {} } = schemaOf(name);
  const rows = Object.entries(properties).map(([key, shown]) => [`\`${key}\``, valuesOf(shown), shown.description ?? '']);
  return `## \`${name}\`

${description} In ${entries[name].map((type) => `\`${type}\``).join(', ')}.

${markdownTable(['key', 'values', 'what it says'], rows)}
`;
}

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** The page about facts. */
export const factsPage = (entries: EntriesOfFacts): string => `<!-- ${notice} -->
# What entries say for reports

Entries that count have one more committed field, \`fact\`: a value without person, account, item, body or day. Its JSON text in the form of RFC 8785
is one line of \`facts.ndjson\`, the file from which anybody recomputes a report. The lines are sorted by their bytes, each ends with a line feed,
and equal lines are all there: each is one event.

- Every key of its kind is always there. \`null\` means that Writ does not know. That there is nothing is \`NONE\`, an empty list, or 0.
- A file is about a period: the entries that the totals of its days count, \`from\` up to and without \`to\` of \`report.v1\`. One that was appended after midnight
  counts in the day of these totals, whatever its \`time\` is. The line does not say when.
- Entries that were written before there were facts have no such field. They count in no file; an auditor's list names them.
- The decisions of a batch have their facts in the leaves of the batch's own tree ([one entry for many decisions](decisions/batch-leaves.md)), so that a line
  is named by the index of the entry and the place in that tree.

## How an auditor rebuilds the file

1. Ask the trusted document \`facts\` for the period and some days around it, page by page, and keep the entries whose index is in that span. Of each entry recompute the commitment of \`fact\` from value and salt, the leaf from the
   commitments, and the leaf's place in the log that \`writ verify\` replays. That entry then says this line.
2. Of each entry with \`decisions\` ask \`decision-facts\`. The hashes of all leaves give the root that the entry says; each leaf is the hash of its commitments.
3. The values, sorted by their bytes, are \`facts.ndjson\`. An entry whose commitments lack \`fact\` says none: the document \`entries\` shows the commitments of all.

[facts.json](facts.json) contains the same as JSON Schema. [Why facts are so, and what they can't say](decisions/facts.md).

${names.map((name) => section(name, entries)).join('\n')}
## Categories

${list(factShapes.notice.shape.category.options)}

## Keywords

${list(factShapes.notice.shape.keywords.element.options)}

## Grounds

${list(factShapes.refusal.shape.grounds.element.options)}
`;

/** The same as JSON: of each kind of fact the entries that it is in, and the JSON Schema of a line. */
export const factsJson = (entries: EntriesOfFacts): string =>
  `${JSON.stringify({ generated: notice, facts: Object.fromEntries(names.map((name) => [name, { entries: entries[name], line: schemaOf(name) }])) }, null, 2)}\n`;
