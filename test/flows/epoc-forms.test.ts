/** Certificates as forms, by the commands of their guide: from a form to a draft, through its people, and back to the same form. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Graph } from '@writ/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addedBySender, epocForm } from '../../packages/epoc/testing/forms.ts';
import { holderIn } from '../harness/disclosures.ts';
import { ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(project, 'docs/how-to/record-an-e-evidence-form.md'), 'utf8');
const [print = '', draft = '', receive = '', write = '', again = ''] = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text);

let stack: Stack;
let folder: string;
let form: string;
let email: string;
let order: string;
beforeAll(async () => {
  stack = await startStack();
  folder = mkdtempSync(join(tmpdir(), 'writ-epoc-'));
  ({ email } = await holderIn(stack, 'holder-1'));
  form = epocForm(email);
  writeFileSync(join(folder, 'form.xml'), form);
});
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  code: number | string | null;
  out: string;
  err: string;
}
/** The command as the guide has it, in the folder of the form. */
const typed = (command: string, env: Record<string, string> = {}): Promise<Ended> => {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const script = `npx() { shift; node '${project}apps/cli/writ.mjs' "$@"; }\n${command}`;
  const options = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', WRIT_BASE_URL: stack.baseUrl, ...env } };
  const child = execFile('bash', ['--norc', '-e', '-c', script], options, (_error, out, err) =>
    resolve({ code: child.exitCode, out, err }),
  );
  return promise;
};
const keepToken = async (file: string, login: string, graph: Graph) => writeFileSync(join(folder, file), await stack.token(login, graph));

describe('a production order that came as a form', () => {
  it('is printed as a draft, and what is not taken over is named', async () => {
    const { code, err } = await typed(print);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^form.xml: B\/Addressee: not taken over\. .*\n$/),
    });
    const { input } = JSON.parse(readFileSync(join(folder, 'draft.json'), 'utf8'));
    expect(input).toMatchObject({ kind: 'EPOC', reference: '12 Js 345/26', targets: [{ type: 'EMAIL', value: email }] });
  });

  it('is drafted by its officer, goes through its people, and is written as the same form', async () => {
    await keepToken('officer.token', 'police', 'authority');
    const { code, out, err } = await typed(draft);
    expect(code, err).toBe(0);
    ({ order } = JSON.parse(out));
    const orders = ordersOn(stack);
    const submitted = await orders.submit('police', await orders.read('police', order));
    expect(submitted.status).toBe('SUBMITTED');
    const served = await orders.validate('judge', submitted);
    expect(served.status).toBe('SERVED');
    const written = await typed(write, { ORDER: order });
    expect(written).toEqual({ code: 0, out: '', err: '' });
    // What the sender adds is in no order; all else is the same to the byte.
    expect(readFileSync(join(folder, 'order.xml'), 'utf8')).toBe(epocForm(email, { addressee: '', signed: '' }));
    expect(form).toContain(addedBySender.signed);
  });

  it('is written from the draft too, but for its authorities', async () => {
    expect(await typed(again)).toMatchObject({ code: 0 });
    const xml = readFileSync(join(folder, 'again.xml'), 'utf8');
    expect(xml).toContain(email);
    expect(xml).not.toContain('IssuingAuthority>');
  });
});

describe('a form that counsel received by e-CODEX', () => {
  it('is recorded as an order that was served at its receipt, with the form as its document', async () => {
    await keepToken('counsel.token', 'counsel-1', 'platform');
    const { code, out, err } = await typed(receive, { RECEIVED: new Date(Date.now() - 60_000).toISOString() });
    expect(code, err).toBe(0);
    const { order: id } = JSON.parse(out);
    const answer = await stack.ask(
      'platform',
      'agent-1',
      'query ($id: ID!) { order(id: $id) { status kind received { channel bytes } issuing { organisation } validating { office } } }',
      { id },
    );
    expect(answer.data?.order, answer.text).toEqual({
      status: 'SERVED',
      kind: 'EPOC',
      received: { channel: 'E_CODEX', bytes: Buffer.byteLength(form) },
      issuing: { organisation: 'northport-police' },
      validating: { office: 'JUDGE' },
    });
  });
});

describe('what is refused', () => {
  it.each([
    ['a token of another graph', draft, 'counsel-1', 'platform', /UNAUTHENTICATED/],
    ['an officer who would record what was received', receive, 'police', 'authority', /UNAUTHENTICATED/],
    ['an order of somebody else', write, 'regulator', 'authority', /does not answer/],
  ] as const)('%s', async (_what, command, login, graph, words) => {
    await keepToken('officer.token', login, graph);
    await keepToken('counsel.token', login, graph);
    const { code, err } = await typed(command, { ORDER: order, RECEIVED: new Date().toISOString() });
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });

  it('a form with an element that is not known, before anything is sent', async () => {
    writeFileSync(join(folder, 'form.xml'), form.replace('  <L>', '  <N><Any>x</Any></N>\n  <L>'));
    const { code, out, err } = await typed(print);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/form\.xml: N: the form has no such element here/);
  });
});
