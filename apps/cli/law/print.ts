/**
 * Writes the JSON Schemas beside the files of law, for whoever edits one, and the lawyer's tables of what ships; with `--check` it writes nothing
 * and fails when one of them is not what the code makes today.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lawFiles, shippedLaw } from '@writ/orders-domain/law';
import { lawSchemas, lawyersTable } from '@writ/orders-domain/law-files';
import { z } from 'zod';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const page = `# The law that ships with Writ, value by value

Printed from \`packages/orders-domain/law\` by \`npm run compose\`; \`writ law check\` prints the same of any version. Counsel edits the files, not this
page: [who changes them, and how](README.md#how-counsel-changes-the-law).

${lawFiles(shippedLaw).map(lawyersTable).join('\n')}`;

const files: Readonly<Record<string, string>> = {
  'packages/orders-domain/law/kind.schema.json': `${JSON.stringify(z.toJSONSchema(lawSchemas.kind, { io: 'input' }), null, 2)}\n`,
  'packages/orders-domain/law/duties.schema.json': `${JSON.stringify(z.toJSONSchema(lawSchemas.duties, { io: 'input' }), null, 2)}\n`,
  'packages/orders-domain/law/offences.schema.json': `${JSON.stringify(z.toJSONSchema(lawSchemas.offences, { io: 'input' }), null, 2)}\n`,
  'docs/law/values.md': page,
};

const isCheck = process.argv.includes('--check');
for (const [path, text] of Object.entries(files)) {
  if (!isCheck) writeFileSync(at(path), text);
  else if (readFileSync(at(path), 'utf8') !== text) {
    console.error(`${path} is not what the law says today: npm run compose writes it.`);
    process.exitCode = 1;
  }
}
