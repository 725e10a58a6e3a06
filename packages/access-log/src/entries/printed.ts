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
  return [`\`${type}\``, `${isPublic ? '_public_: ' : ''}${when}`, kinds.join(', '), writtenBy.join(', '), says.join(', '), article ?? ''];
}

const section = (group: GroupName): string => `## ${titles[group]}

${markdownTable(['type', 'when', 'kind', 'written by', 'fields', 'law'], typesOf(group).map(rowOf))}
`;

/** The page about entries. */
const entriesPage = (): string => `<!-- ${notice} -->
# What is in the log

Every entry has a type. The leaf of most says a coarse kind and a day, and commits to the rest; the leaves marked _public_ say everything.
\`access-log\` in the code is the writer, [check the log](how-to/check-the-log.md) how to read and verify it. What tests write into the log is held
against this page: an entry of another type, or with a field that is not listed for its type, fails them (\`test/harness/watch.ts\`).

- _kind_: what the leaf says in public about who acted.
- _written by_: the subgraph, or the gateway, the log itself, a start of the server (\`start\`), or a command of the owner of the tables (\`owner\`).
- _fields_: those that an entry of the type may have, beside \`type\` and \`time\`, which every entry has. The log adds \`placeTakenBy\` to a public
  leaf by itself.
- _law_: the article that the entry rests on. Where it is that of the kind of order, or the entry names it, the cell is empty.

The same for programs is [entries.json](entries.json), which \`writ verify --strict\` reads.

${groupNames.map(section).join('\n')}
## Who can write what

The processes that hold the log's keys append. A change in the database leaves its entry in \`log.log_pending\`, in the change's own transaction
(\`commitWithEntries\`), and two checks stand before the log. The database takes from each role only the types of its part (\`log.pending_type\`),
under an id that was drawn at random, and dates the row itself. The log's worker appends a row only with a proof made with the log's key; rows
of the owner of the tables, which are of \`writ import\` and \`writ erase\`, need none. So the password of a role alone puts nothing into the log.
A new type is declared in \`packages/access-log/src/entries/\`; one that a subgraph leaves pending needs its row in \`log.pending_type\` too, in the
migration that comes with it. \`test/nets/log-writes.test.ts\` holds that list against the catalogue and against the code.

Some entries have a name, such as the totals of a day, an epoch or a limit that was hit in a minute, so that several processes make one entry of them. The id
follows from the name under the log's key. Where another entry stands under that id all the same, the log goes on: the entry takes the
next place of its name, and its leaf lists the ids of what stands in the places before it as \`placeTakenBy\`. \`writ verify\` points to such entries.
`;

/** Every printed file of `docs/`, by its name. */
export const printedFiles: Readonly<Record<string, string>> = { 'entries.md': entriesPage(), 'entries.json': printedCatalogue() };
