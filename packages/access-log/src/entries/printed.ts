/**
 * The catalogue of entries, printed: as a page for readers, and as JSON for programs that check the log or show it and share no code with
 * its writer. Pure: the catalogue in, texts out.
 */
import { markdownTable } from '@writ/core';
import { type EntryType, entryGroups, entryTypes, isPublicType } from './catalogue.ts';

type GroupName = keyof typeof entryGroups;

const groupNames = Object.keys(entryGroups) as GroupName[];
const titles: Readonly<Record<GroupName, string>> = {
  orders: 'Orders',
  records: 'Records',
  content: 'Content',
  installation: 'The installation and the log itself',
};
const typesOf = (group: GroupName): EntryType[] => Object.keys(entryGroups[group]) as EntryType[];

/** Made by whoever reads `docs/entries.json`, so that a hand that edits it finds where to go. */
const notice = 'Made by npm run compose from packages/access-log/src/entries/: change it there.';

/** The catalogue as JSON: `groups` are its types in the order of the page, `types` what is declared of each. */
function printedCatalogue(): string {
  const groups = Object.fromEntries(groupNames.map((group) => [group, typesOf(group)]));
  return `${JSON.stringify({ generated: notice, groups, types: entryTypes }, null, 2)}\n`;
}

function rowOf(type: EntryType): string[] {
  const { kinds, writtenBy, fields, publicFields, article, when } = entryTypes[type];
  const isPublic = isPublicType(type);
  const says = isPublic ? publicFields : fields;
  return [
    `\`${type}\``,
    `${isPublic ? '_public_: ' : ''}${when}`,
    kinds.join(', '),
    writtenBy.join(', '),
    says.map((field) => `\`${field}\``).join(', '),
    article ?? '',
  ];
}

const section = (group: GroupName): string => `## ${titles[group]}

${markdownTable(['type', 'when', 'kind', 'written by', 'fields', 'law'], typesOf(group).map(rowOf))}
`;

/** The page about entries. */
const entriesPage = (): string => `<!-- ${notice} -->
# What is in the log

Every entry has a type. Most leaves show only a coarse kind and a day, and commit to the rest; leaves marked _public_ show everything.
The package \`access-log\` writes the log; [check the log](how-to/check-the-log.md) explains how to read and verify it. Tests compare every
entry that they cause with this page: another type, or a field that is not listed for the type, fails them (\`test/harness/watch.ts\`).

- _kind_: what the leaf shows publicly about who acted.
- _written by_: a subgraph, the gateway, the log itself, a start of the server (\`start\`), or a command of the owner of the tables (\`owner\`).
- _fields_: the fields that an entry of the type may have beside \`type\` and \`time\`, which every entry has. The log itself adds \`placeTakenBy\`
  to a public leaf.
- _law_: the article on which the entry rests. The cell is empty if the article follows from the kind of order, or if the entry names it.

[entries.json](entries.json) contains the same for programs; \`writ verify --strict\` reads it.

${groupNames.map(section).join('\n')}
## Who can write what

Only the processes that have the log's keys append entries. A change in the database saves its entry in \`log.log_pending\`, in the change's own
transaction (\`commitWithEntries\`). Two checks follow. First, the database accepts from each role only the types of its part (\`log.pending_type\`),
under a random id, and dates the row itself. Second, the log's worker appends a row only with a proof made with the log's key; only rows
of the owner of the tables, from \`writ import\` and \`writ erase\`, need none. So somebody who has only the password of a role can't write to the
log. A new type is declared in \`packages/access-log/src/entries/\`. If a subgraph saves it as pending, its migration must also add a row to
\`log.pending_type\`. \`test/layers/log-writes.test.ts\` compares that list with the catalogue and with the code.

Some entries have a name, such as the totals of a day, an epoch, or a limit that was reached in a minute, so that several processes make only one
entry. The id is derived from the name with the log's key. If another entry already has that id, the log continues: the entry takes the
next place of its name, and its leaf lists the ids in the places before it as \`placeTakenBy\`. \`writ verify\` reports such entries.
`;

/** Every printed file of `docs/`, by its name. */
export const printedFiles: Readonly<Record<string, string>> = { 'entries.md': entriesPage(), 'entries.json': printedCatalogue() };
