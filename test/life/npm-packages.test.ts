/** The packages of npm as a stranger has them: built, packed, installed in an empty folder, and used from there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publicKeyText } from '@writ/source';
import { formatVerifierKey, fromBase64 } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { sampleReceipt } from '@writ/verifier/testing/sample-receipt.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPackages } from '../../deploy/npm/build.ts';
import { root } from '../../deploy/npm/compile.ts';
import { npmPackages } from '../../deploy/npm/packages.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { type Installed, installPackages } from './npm/installed.ts';

/** On a machine that does much else, npm, the compiler and a whole Writ need minutes each. */
const patience = 400_000;

let stranger: Installed;
beforeAll(async () => {
  stranger = await installPackages(['@types/node']);
}, patience);
afterAll(() => stranger?.remove());

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const names = npmPackages.map(({ name }) => name);
const imports = npmPackages.flatMap(({ name, exports }) => Object.keys(exports).map((path) => join(name, path)));
const put = (file: string, text: string | Uint8Array): void => {
  const path = join(stranger.folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

describe('the tarballs', { timeout: patience }, () => {
  it('have the same bytes when they are built again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'writ-again-'));
    try {
      const again = buildPackages(folder);
      for (const [name, file] of stranger.tarballs) expect([name, sha256(again.get(name) ?? '')]).toEqual([name, sha256(file)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(names)('of %s hold code, types, LICENSE, NOTICE and README, and no TypeScript', async (name) => {
    const { out } = await stranger.run('tar', ['-tzf', stranger.tarballs.get(name) ?? '']);
    const files = out.trim().split('\n');
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'package.json'].map((file) => `package/${file}`)));
    expect(files.filter((file) => !/\.(js|d\.ts)$|\/(LICENSE|NOTICE|README\.md|package\.json)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
  });

  it.each(names)('of %s state licence and Node, and versions that nobody can widen', (name) => {
    const { license, engines, dependencies = {} } = stranger.manifest(name);
    expect({ license, engines }).toEqual({ license: 'Apache-2.0', engines: { node: expect.stringMatching(/^>=22/) } });
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('a stranger who imports', { timeout: patience }, () => {
  it.each(imports)('%s gets a module', async (name) => {
    const { out, err } = await stranger.script(`console.log(Object.keys(await import(${JSON.stringify(name)})).length > 0);`);
    expect({ out, err }).toEqual({ out: 'true\n', err: '' });
  });

  it('what is not exported gets nothing', async () => {
    const { err } = await stranger.script(`await import('@writ/tlog/packages/tlog/src/bytes.js');`);
    expect(err).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

/** What the compiler says of a stranger's programs, with the declarations of the packages checked too. */
async function compiled(programs: Readonly<Record<string, string>>): Promise<string> {
  const strict = { strict: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true };
  const compilerOptions = {
    ...strict,
    module: 'nodenext',
    target: 'es2024',
    types: ['node'],
    noEmit: true,
    allowImportingTsExtensions: true,
  };
  put('tsconfig.json', JSON.stringify({ compilerOptions, files: Object.keys(programs) }));
  for (const [file, text] of Object.entries(programs)) put(file, text);
  return (await stranger.run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'])).out;
}
const example = join(root, 'docs/how-to/connect-a-platform');
const exampleFile = (file: string): string => readFileSync(join(example, 'typescript', file), 'utf8');

describe("a stranger's program in TypeScript", { timeout: patience }, () => {
  it('with every export, and the example of an adapter, compile under strict and nodenext', async () => {
    const all = imports.map((name, i) => `export * as m${i} from '${name}';`).join('\n');
    expect(await compiled({ 'all.ts': all, 'platform.ts': exampleFile('platform.ts'), 'adapter.ts': exampleFile('adapter.ts') })).toBe('');
  });

  it('is refused where it takes a value for another', async () => {
    const wrong = await compiled({ 'program.ts': `import { hashLeaf } from '@writ/tlog';\nhashLeaf('text');` });
    expect(wrong).toMatch(/program\.ts\(2,10\): error TS2345/);
  });

  it('that asks a Writ compiles, and is refused where it misspells a variable or takes a refusal for an order', async () => {
    const head = `import { createClient } from '@writ/client';\nconst { authority } = createClient({ url: 'https://writ.example.org' });\n`;
    const submitted = `const { data } = await authority.submitOrder({ order: 'a', generation: 1 });\n`;
    const asked = await compiled({
      'right.ts': `${head}${submitted}console.log(data.submitOrder?.__typename === 'Refusal' ? data.submitOrder.reasons : data.submitOrder?.id);`,
      'misspelt.ts': `${head}await authority.orders({ frist: 20 });`,
      'unchecked.ts': `${head}${submitted}console.log(data.submitOrder?.reasons);`,
    });
    expect(
      asked
        .trim()
        .split('\n')
        .filter((line) => line.includes('error TS')),
    ).toEqual([
      expect.stringMatching(/^misspelt\.ts\(3,\d+\): error TS2561/),
      expect.stringMatching(/^unchecked\.ts\(4,\d+\): error TS2339/),
    ]);
  });
});

/** A log of nine entries in the folder `kept`, and an answer with the receipt of one of them. Answers the log's key. */
function sample(): string {
  const { signer, key } = sampleSigner('log.example.org/log/1');
  const digest = createHash('sha256').update('{"data":{"name":"Alma"}}').digest('hex');
  const receipt = sampleReceipt(key.name, [signer], { 'response.digest': digest, type: 'record.disclosed.v1' }, ['response.digest']);
  const leaves = Array.from({ length: 9 }, (_, i) => (i === 5 ? fromBase64(receipt.leaf) : undefined) ?? sampleLeaf(i).leaf);
  for (const [path, bytes] of sampleTree(key.name, leaves, signer)) put(`kept/${path}`, bytes);
  put('receipt.json', JSON.stringify(receipt));
  put('answer.json', JSON.stringify({ data: { name: 'Alma' } }));
  return formatVerifierKey(key);
}

describe('the example of the README', { timeout: patience }, () => {
  it.each(names)('of %s prints what the README says', async (name) => {
    const text = readFileSync(join(stranger.folder, 'node_modules', name, 'README.md'), 'utf8');
    const found = [...text.matchAll(/```js\n([\s\S]*?)```\n\n```\n([\s\S]*?)```/g)];
    expect(found).toHaveLength(1);
    const settings = { WRIT_LOG_KEY: sample() };
    for (const [, code = '', output = ''] of found) {
      const { status, out, err } = await stranger.script(code, settings);
      expect({ status, out, err: err.replace(/^.*ExperimentalWarning: SQLite.*\n.*\n/m, '') }).toEqual({ status: 0, out: output, err: '' });
    }
  });
});

describe('the commands', { timeout: patience }, () => {
  it.each(npmPackages.flatMap(({ bins = {} }) => Object.keys(bins)))('%s explains itself by its own name', async (name) => {
    const { status, out } = await stranger.command(name, ['--help']);
    expect(status).toBe(0);
    expect(out).toContain(`Usage: ${name} `);
    expect(out).not.toMatch(/\bwrit (verify|monitor|witness|source)\b/);
    const wrong = await stranger.command(name, ['--no-such-option']);
    expect(wrong).toMatchObject({ status: 2, out: '', err: expect.stringMatching(`^${name}: .*${name} --help`) });
  });

  it('writ-source asks for pg only where a book is in PostgreSQL', async () => {
    const where = ['--log', 'kept', '--audit', 'http://localhost/audit/graphql', '--token-file', 'token'];
    const settings = { WRIT_LOG_KEY: sample() };
    const inPostgres = await stranger.command('writ-source', ['reconcile', 'postgres://localhost/book', ...where], settings);
    expect(inPostgres).toMatchObject({ status: 1, out: '', err: expect.stringContaining('npm install pg.') });
    const inFile = await stranger.command('writ-source', ['reconcile', 'no-book.sqlite', ...where], settings);
    expect(inFile).toMatchObject({ status: 2, out: '', err: expect.stringContaining('There is no book no-book.sqlite.') });
  });

  it('writ-verify finds one bit that was changed in a downloaded log', async () => {
    const settings = { WRIT_LOG_KEY: sample() };
    expect(await stranger.command('writ-verify', ['kept'], settings)).toMatchObject({ status: 0 });
    const bundle = readFileSync(join(stranger.folder, 'kept/tile/entries/000.p/9'));
    bundle[60] = (bundle[60] ?? 0) ^ 1;
    put('kept/tile/entries/000.p/9', bundle);
    const { status, out } = await stranger.command('writ-verify', ['kept'], settings);
    expect(status).toBe(1);
    expect(out).toContain('Not verified: the first entry that does not fit is 0.');
  });
});

describe('against a running Writ', { timeout: patience }, () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  }, patience);
  afterAll(() => stack?.close());

  it('a stranger verifies the log and a receipt, and finds an answer and an entry that were changed', async () => {
    const answer = await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
    const [head] = await stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head');
    const size = async () => (await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1];
    await vi.waitFor(async () => expect(await size()).toBe(head?.size));
    const settings = { WRIT_LOG_KEY: stack.log.verifierKey };
    const verify = (...args: string[]) => stranger.command('writ-verify', args, settings);
    const url = `${stack.baseUrl}/log/1`;
    expect(await verify(url)).toMatchObject({ status: 0, out: expect.stringContaining('Verified.') });
    expect(await stranger.command('writ-monitor', [url, '--state', 'seen.json'], settings)).toMatchObject({ status: 0 });
    put('its-receipt.json', JSON.stringify(answer.extensions?.receipt));
    put('its-answer.json', answer.text);
    expect(await verify('receipt', 'its-receipt.json', '--answer', 'its-answer.json')).toMatchObject({ status: 0 });
    put('changed.json', answer.text.replace(answer.data.me.records.subscriber.name, 'Somebody Else'));
    expect(await verify('receipt', 'its-receipt.json', '--answer', 'changed.json')).toMatchObject({ status: 1 });
    await stack.sql('postgres', 'ALTER TABLE log.log_entry DISABLE TRIGGER USER');
    const flip = 'UPDATE log.log_entry SET leaf = set_byte(leaf, 60, get_byte(leaf, 60) # 1) WHERE idx = 0';
    await stack.sql('postgres', flip);
    expect(await verify(url)).toMatchObject({ status: 1, out: expect.stringContaining('the first entry that does not fit is 0') });
    await stack.sql('postgres', flip);
  });
});

describe('an adapter that a stranger wrote', { timeout: patience }, () => {
  let child: ChildProcess | undefined;
  afterAll(() => child?.kill());

  it('passes the checks, as the guide has them typed', async () => {
    for (const file of ['platform.ts', 'adapter.ts']) put(file, exampleFile(file));
    cpSync(join(example, 'sample'), join(stranger.folder, 'sample'), { recursive: true });
    expect(await stranger.command('writ-source', ['kit', 'kit'])).toMatchObject({ status: 0 });
    const own = generateKeyPairSync('ed25519');
    put('adapter.pem', own.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const pins = ['kit/policy.txt', 'kit/writ.pub', 'adapter.pem'];
    const started = spawn('node', ['adapter.ts', 'sample/platform.json', 'its-book.sqlite', ...pins, '127.0.0.1:0'], {
      cwd: stranger.folder,
      env: stranger.env(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = started;
    let said = '';
    started.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const url = await vi.waitFor(() => /http:\/\/\S+/.exec(said)?.[0] ?? expect.fail(`not listening: ${said}`));
    const facts = readFileSync(join(stranger.folder, 'sample/facts.json'), 'utf8').replaceAll('http://127.0.0.1:8080', url);
    put('facts.json', facts);
    const check = ['check', url, '--facts', 'facts.json', '--kit', 'kit', '--adapter-key', publicKeyText(own.publicKey)];
    const { status, out } = await stranger.command('writ-source', check);
    expect(out.trimEnd().split('\n').at(-1)).toBe('67 passed, 0 failed, 1 skipped');
    expect(status).toBe(0);
  });
});
