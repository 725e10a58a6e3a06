/**
 * `npm run bench -- NAME`: one measurement on this machine. Plain JavaScript, so that it can say what is wrong on any Node. Packages that
 * only measurements need are installed here when the first needs them, and again when their lock changes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const modules = fileURLToPath(new URL('node_modules/', import.meta.url));

/** Each measurement's file; `peers` are other people's servers, with packages of their own. */
const measurements = {
  gateway: { file: './gateways.ts', about: "Writ's gateway with everything on beside other gateways with nothing on", peers: true },
  page: { file: './page.ts', about: 'a page of 50 items on PostgreSQL beside the stock gateway with graphql-shield' },
  disclosure: { file: './disclosure.ts', about: 'a disclosure of three categories beside the same read without decision, grant and log' },
  subgraph: { file: './subgraph.ts', about: 'rules of fields, reads narrowed to a grant, and how many statements pages take' },
  enforcement: { file: './enforcement.ts', about: 'restricting and lifting, alone and while pages are read' },
  bulk: { file: './bulk/bulk.ts', about: 'decisions in bulk, and what single decisions take while they are made' },
  'secret-reads': { file: './secret-reads.ts', about: 'whether the time of a list of accesses tells of those that are kept secret' },
  events: { file: './events.ts', about: 'how long after a decision a subscriber has the change' },
  live: { file: './live.ts', about: 'how long after a change all open consoles have it, and what they cost while nothing happens' },
  idle: { file: './idle.ts', about: 'what one process asks of its database while nothing happens, and how long a start takes' },
  console: {
    file: './browser/console.ts',
    about: 'how long the console takes on a slow processor, with a queue of a hundred thousand rows',
  },
  'slow-line': { file: './browser/slow-line.ts', about: 'how long pages take on a line of 480 kbit/s, in a browser' },
  import: { file: './import.ts', about: 'a file of writ import, new, unchanged and changed, beside a plain insert of its lines' },
  delivery: { file: './delivery.ts', about: 'a package of evidence, sealed and encrypted, beside tar and openssl over the same rows' },
  source: { file: './source.ts', about: "a platform's source asked under a proof, beside plain HTTP with the same bytes" },
  scale: { file: './scale.ts', about: 'bytes that decisions and readings leave, and from them where each way to run Writ ends' },
  growth: { file: './growth.ts', about: 'the same requests to installations of a thousand and of a hundred thousand accounts' },
  keys: { file: './keys.ts', about: 'what sealed records, the service of keys, bound tokens and signed acts take' },
  telemetry: { file: './telemetry.ts', about: 'what metrics and traces take of a request' },
  log: { file: './log.ts', about: 'the access log beside simpler ways of writing entries down' },
};

const usage = `npm run bench -- NAME [options]

${Object.entries(measurements)
  .map(([name, { about }]) => `  ${name.padEnd(13)} ${about}`)
  .join('\n')}

Each takes --help and --tiny. bench/README.md says what the figures mean.`;

function fail(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

/** Installs what bench/package-lock.json names, unless just that is there. */
function installPeers() {
  const lock = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', import.meta.url)))
    .digest('hex');
  const mark = `${modules}.installed`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing what the comparison needs (npm ci in bench/, some 500 MB, once).');
  // What npm told this script about the project's root would be taken for bench/ too.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name)),
  );
  const { status, error } = spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit', env });
  if (error) fail(`npm could not be run (${error.message}): run "npm ci" in bench/ by hand.`);
  if (status !== 0) fail('The packages of bench/ could not be installed: npm says above why. The other measurements need none.');
  writeFileSync(mark, lock);
}

const [name, ...options] = process.argv.slice(2);
if (name === undefined || name === '--help') {
  console.log(usage);
} else if (!Object.hasOwn(measurements, name)) {
  fail(`There is no measurement "${name}": they are ${Object.keys(measurements).join(', ')}.`, 2);
} else {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18))
    fail(`Measurements need Node 22.18 or newer and this is ${process.versions.node}: start them by "npm run bench", which has one.`);
  const { file, peers } = measurements[name];
  if (peers && !options.includes('--help')) installPeers();
  process.argv.splice(2, process.argv.length, ...options);
  await import(file);
}
