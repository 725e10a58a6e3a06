/**
 * `npm run check:layout`: no folder has more than twenty product files side by side; the files of `subgraphs/orders` stand on at most
 * twelve levels: a file is one level above the highest of those that it imports; resolvers are where docs/decisions/resolver-files.md
 * says; and each migration has a number of its own, since they are applied in that order. Cycles are refused by dependency-cruiser.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { Kind, parse } from 'graphql';

const most = { files: 20, levels: { 'subgraphs/orders': 12 } };
const root = fileURLToPath(new URL('../../', import.meta.url));

const isProduct = (file) =>
  /\.(ts|tsx|mjs|cjs)$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|\/testing\/|^test\/|\/generated\/|\/src\/graphql\//.test(file);
// Files that are new and not yet added count too.
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1e8,
});
const all = listed.split('\n');
const files = all.filter(isProduct);

const inFolder = Map.groupBy(files, dirname);
const crowded = [...inFolder]
  .filter(([, { length }]) => length > most.files)
  .map(
    ([folder, { length }]) => `${folder} has ${length} files: at most ${most.files} stand side by side. Give some a folder of their own.`,
  );

const imports = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)(['"])(\.[^'"\n]+)\1/gm;

/** The longest way down from a file of the folder, by imports within it. */
function levelsOf(folder) {
  const own = new Set(files.filter((file) => file.startsWith(`${folder}/`)));
  const below = (file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(imports)].map(([, , to]) => join(dirname(file), to)).filter((to) => own.has(to));
  const known = new Map();
  const level = (file) => {
    if (!known.has(file)) {
      known.set(file, 0);
      known.set(file, 1 + Math.max(0, ...below(file).map(level)));
    }
    return known.get(file);
  };
  return Math.max(...[...own].map(level));
}

const deep = Object.entries(most.levels)
  .map(([folder, limit]) => ({ folder, limit, levels: levelsOf(folder) }))
  .filter(({ levels, limit }) => levels > limit)
  .map(
    ({ folder, limit, levels }) => `${folder} has ${levels} levels of imports: at most ${limit}. Let a file import what it needs directly.`,
  );

/** Root fields without a file of their name, and files of a subgraph's resolvers that are named after nothing in its SDL. */
function strayResolvers(subgraph) {
  const { definitions } = parse(readFileSync(join(root, `schema/subgraphs/${subgraph}.graphql`), 'utf8'));
  const fieldsOf = (type) =>
    definitions.flatMap(({ name, fields }) => (name?.value === type ? fields.map((field) => field.name.value) : []));
  const roots = ['Query', 'Mutation'].flatMap((type) => fieldsOf(type).map((field) => `${type}/${field}`));
  const types = definitions.flatMap(({ kind, name }) => (kind === Kind.OBJECT_TYPE_DEFINITION ? [name.value] : []));
  const folder = `subgraphs/${subgraph}/graphql/`;
  const named = files
    .filter((file) => file.startsWith(folder))
    .map((file) => ({ file, name: file.slice(folder.length, -'.ts'.length).replace(/^(Query|Mutation)\/[a-z]+\//, '$1/') }));
  const may = new Set([...roots, ...types, 'index', 'Query/index', 'Mutation/index']);
  return [
    ...roots.filter((field) => !named.some(({ name }) => name === field)).map((field) => `${folder}${field}.ts is missing.`),
    ...named.filter(({ name }) => !may.has(name)).map(({ file }) => `${file} is named after nothing in the SDL of ${subgraph}.`),
    ...files
      .filter((file) => file.startsWith(`subgraphs/${subgraph}/`) && /\/(resolvers|mutations|queries)(\/|\.ts$)/.test(file))
      .map((file) => `${file}: resolvers are in ${folder}.`),
  ];
}

const migrations = new Set(all.flatMap((file) => /^prisma\/migrations\/([^/]+)\//.exec(file)?.[1] ?? []));
const sameNumber = [...Map.groupBy(migrations, (name) => name.slice(0, 4)).values()]
  .filter(({ length }) => length > 1)
  .map((names) => `prisma/migrations: ${names.join(' and ')} have one number. Give the newer one the next.`);

const subgraphs = new Set(files.flatMap((file) => /^subgraphs\/([^/]+)\//.exec(file)?.[1] ?? []));
const faults = [...crowded, ...deep, ...sameNumber, ...[...subgraphs].flatMap(strayResolvers)];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
