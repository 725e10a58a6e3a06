/**
 * The auditor before a browser: a whole job by keyboard alone, and, with one byte changed on the way to the page, the step that fails is
 * named and no other. What is changed is changed in the answer of the graph or in the public files of the log.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  cosignatureKeyType,
  cosigner,
  formatVerifierKey,
  makeVerifierKey,
  parseVerifierKey,
  signatureLines,
  verifyTlogProof,
} from '@writ/tlog';
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone, settled, type Visitor } from './harness/console.ts';
import type { Alter } from './harness/graph-answers.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';
import { waysTaken } from './harness/ways.ts';

let writ: Console;
let order: OrderView;
/** The index of the order's first entry. */
let first: string;

/** Waits until the newest entry is under a published checkpoint. */
async function published(): Promise<void> {
  const [head] = await writ.stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head');
  const size = async () => Number((await (await fetch(`${writ.stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1]);
  await vi.waitFor(async () => expect(await size()).toBeGreaterThanOrEqual(Number(head?.size)));
}

beforeAll(async () => {
  writ = await openConsole();
  const orders = ordersOn(writ.stack);
  const { email } = await holderIn(writ.stack, 'holder-1');
  order = await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email))));
  await published();
  const answer = await writ.stack.ask(
    'audit',
    'auditor',
    'query ($filter: EntryFilter) { entries(filter: $filter, first: 1) { nodes { index } } }',
    {
      filter: { order: order.id },
    },
  );
  first = answer.data?.entries.nodes[0].index ?? expect.fail(answer.text);
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

/** How each step of the proof ended, once it has been checked. */
async function steps(page: Page): Promise<Record<string, string>> {
  await page.locator('[data-verdict]').waitFor();
  await page.locator('section[aria-busy=false] .proof-steps').waitFor({ state: 'attached' });
  const pairs = await page
    .locator('[data-step]')
    .evaluateAll((items) => items.map((item) => [item.getAttribute('data-step') ?? '', item.getAttribute('data-result') ?? '']));
  return Object.fromEntries(pairs) as Record<string, string>;
}
const failedSteps = async (page: Page): Promise<string[]> =>
  Object.entries(await steps(page))
    .filter(([, result]) => result === 'failed')
    .map(([name]) => name);

const pages = [
  ['/entries', 'entries'],
  ['/samples', 'samples'],
  ['/findings', 'findings'],
  ['/figures', 'figures'],
  ['/enrolments', 'enrolments'],
] as const;

it.each(
  waysTaken([
    ['dark, on a phone', { ...phone, scheme: 'dark' }],
    ['light', desktop],
  ] as const),
)('the audit console shows every page and is accessible: %s', async (name, device) => {
  const auditor = await writ.signIn('auditor', device);
  const { page } = auditor;
  for (const [path, called] of [...pages, [`/entries/${first}`, 'entry'] as const]) {
    await auditor.open(path);
    await settled(page);
    await screen(page, `audit-${called}-${name.slice(0, 4)}`);
    await expectAccessible(page);
    await expectReflow(page);
  }
  await auditor.close();
});

/** Every published entry as the log's own keys open it. */
async function typesLogged(size: number): Promise<string[]> {
  const indices = Array.from({ length: size }, (_, index) => index);
  const values = await writ.stack.details.values(indices, ['type']);
  return indices.map((index) => String(values.get(index)?.['type']));
}

it('the audit console counts what is in the log, under a checkpoint that it names', async () => {
  const auditor = await writ.signIn('auditor');
  const { page } = auditor;
  await auditor.open('/figures');
  await page.getByRole('button', { name: 'Count the entries' }).click();
  const chart = page.getByRole('img', { name: /^Most frequent/ });
  await chart.waitFor();
  const size = Number(await page.locator('dt', { hasText: 'Entries under the checkpoint' }).locator('+ dd').textContent());
  const rows = await page
    .locator('figure')
    .first()
    .locator('tbody tr')
    .evaluateAll((found) => found.map((row) => [row.querySelector('th')?.textContent, Number(row.querySelector('td')?.textContent)]));
  const words = JSON.parse(await readFile(new URL('../../apps/console/src/words/en/audit.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  const wanted = new Map<string, number>();
  for (const type of await typesLogged(size)) {
    const called = words[`audit.type.${type}`] ?? 'Policies of the installation';
    wanted.set(called, (wanted.get(called) ?? 0) + 1);
  }
  expect(new Map(rows as [string, number][])).toEqual(wanted);
  await screen(page, 'audit-figures-counted');
  await expectAccessible(page);
  await auditor.close();
});

it('the audit console saves the shown entries, each with a receipt that can be checked alone', async () => {
  const auditor = await writ.signIn('auditor');
  const { page } = auditor;
  await auditor.open(`/entries?order=${order.id}`);
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download these entries with their proofs' }).click(),
  ]);
  const [head = '', ...lines] = (await readFile((await kept.path()) ?? '', 'utf8')).trimEnd().split('\n');
  const keys = [parseVerifierKey(writ.stack.log.verifierKey)];
  expect(JSON.parse(head)).toMatchObject({ format: 'writ-entries/1' });
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    const { index, receipt } = JSON.parse(line);
    const leaf = new Uint8Array(Buffer.from(receipt.leaf, 'base64'));
    expect(verifyTlogProof({ text: receipt.proof, leaf, origin: writ.stack.log.origin, keys }).index).toBe(Number(index));
  }
  await auditor.close();
});

it('the audit console confirms an authority that two people proposed and approved, and suspends it', async () => {
  const organisation = 'northport-prosecution-office';
  const [row] = await writ.stack.sql<{ issuer: string }>(
    'postgres',
    `UPDATE orders.enrolment SET state = 'ENDED' WHERE organisation = $1 RETURNING issuer`,
    [organisation],
  );
  const enrolment = '{ ... on Enrolment { id generation } }';
  const input = {
    issuer: row?.issuer,
    organisation,
    country: 'DE',
    roles: ['ISSUING'],
    offices: ['PUBLIC_PROSECUTOR'],
    callBackNumber: '+49 30 23125 777',
  };
  const proposed = await writ.stack.ask(
    'platform',
    'counsel-1',
    `mutation ($input: EnrolmentInput!) { proposeEnrolment(input: $input) ${enrolment} }`,
    { input },
  );
  const { id, generation } = proposed.data?.proposeEnrolment ?? expect.fail(proposed.text);
  await writ.stack.ask(
    'platform',
    'counsel-2',
    `mutation { approveEnrolment(enrolment: "${id}", generation: ${generation}) ${enrolment} }`,
  );
  const state = async () =>
    (await writ.stack.sql<{ state: string }>('postgres', 'SELECT state FROM orders.enrolment WHERE id = $1', [id]))[0]?.state;

  const auditor = await writ.signIn('auditor');
  await auditor.open('/enrolments');
  const card = auditor.page.locator(`[data-enrolment="${id}"]`);
  await card.getByRole('button', { name: 'Confirm it' }).click();
  await card.getByText('Enrolled', { exact: true }).waitFor();
  expect(await state()).toBe('ENROLLED');

  await card.getByText('Suspend this authority').click();
  await card.getByRole('button', { name: 'Suspend at once' }).click();
  await card.getByText('Give a reason.').waitFor();
  expect(await state()).toBe('ENROLLED');
  await card.getByRole('textbox', { name: 'Why' }).fill('Its log-in was stolen.');
  await card.getByRole('button', { name: 'Suspend at once' }).click();
  await card.getByText('Suspended', { exact: true }).first().waitFor();
  expect(await state()).toBe('SUSPENDED');
  await auditor.close();
});

/** The bytes with the low bit of one of them turned over. */
const turned = (bytes: Uint8Array, at: number): Buffer => Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)));

/** A witness that nobody runs: it signs whatever checkpoint stands in a note, when the test says. */
function someWitness() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const key = makeVerifierKey('witness.example.org', raw, cosignatureKeyType);
  const policy = `witness w ${formatVerifierKey(key)}\nquorum w`;
  const cosigned = (note: string): string => {
    const signer = cosigner({ key, time: 1_800_000_000, sign: (message) => new Uint8Array(sign(null, message, privateKey)) });
    return note + signatureLines(note.slice(0, note.indexOf('\n\n') + 1), [signer]);
  };
  return { policy, cosigned };
}

/** Changes the public checkpoint on its way to a page. */
const changeCheckpoint = (page: Page, change: (note: string) => string) =>
  page.route('**/log/1/checkpoint', async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });

/** Looks at the entry again, with nothing of an earlier page in its memory. */
async function openEntry({ page, open }: Visitor): Promise<void> {
  await open(`/entries/${first}`);
  await steps(page);
}

it('an auditor does a whole job by keyboard alone: find, prove, open, sample, find', async () => {
  const auditor = await writ.signIn('auditor');
  const { page } = auditor;
  const witness = someWitness();
  await changeCheckpoint(page, witness.cosigned);
  await auditor.open('/entries');
  await page.getByRole('heading', { name: 'Access log' }).waitFor();
  const keyboard = await Keyboard.of(page);

  await keyboard.fill('Order (id)', order.id);
  await keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('order') === order.id);
  // The filter's fields are made anew when it is applied.
  await settled(page);
  await keyboard.activate('link', `Entry ${first}`);
  expect(await steps(page)).toMatchObject({
    leaf: 'passed',
    path: 'passed',
    checkpoint: 'passed',
    opening: 'notChecked',
    consistency: 'notChecked',
  });

  const box = page.getByRole('checkbox', { name: /^Act\b/ });
  await keyboard.tabTo('checkbox', /^Act\b/);
  await keyboard.press('Space');
  await expect.poll(() => box.isChecked()).toBe(true);
  await keyboard.activate('button', 'Open the chosen fields');
  await page.locator('[data-field=action]').waitFor();
  await expect.poll(() => page.locator('[data-field=action] pre').textContent()).toBe('"draftOrder"');

  await keyboard.tabToElement(page.locator('summary', { hasText: 'Trusted keys and last seen state' }), 'what is believed');
  await keyboard.press('Enter');
  await keyboard.tabTo('textbox', 'Pinned witnesses');
  await keyboard.type(witness.policy);
  await keyboard.activate('button', 'Pin these witnesses');
  await page.locator('[data-step=witnesses][data-result=passed]').waitFor({ state: 'attached' });
  expect(await steps(page)).toEqual({
    form: 'passed',
    leaf: 'passed',
    opening: 'passed',
    path: 'passed',
    checkpoint: 'passed',
    witnesses: 'passed',
    consistency: 'passed',
  });
  await expect.poll(() => page.locator('[data-verdict=verified]').textContent()).toContain('Proven: this entry is in the log');
  await keyboard.tabToElement(page.locator('summary', { hasText: 'How it was checked' }), 'the picture and the steps');
  await keyboard.press('Enter');
  const picture = page
    .locator('figure[data-broken=no]')
    .getByRole('img', { name: /^The way from the entry to the root: .*It is whole\.$/ });
  await picture.waitFor();
  await expectAccessible(page);
  await screen(page, 'audit-entry-proven');

  await keyboard.activate('link', /^Samples/);
  await page.getByRole('heading', { name: 'Announce a sample' }).waitFor();
  await keyboard.fill('How many entries', '3', 'spinbutton');
  await keyboard.activate('button', 'Announce');
  await page.waitForURL(/\/samples\/\d+$/);
  await page.locator('[data-draw=same]').waitFor();
  await screen(page, 'audit-sample');
  const sampled = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const drawn = await page.locator('fieldset a').first().textContent();
  await keyboard.activate('link', String(drawn));
  await steps(page);

  await keyboard.tabTo('combobox', 'Verdict');
  await keyboard.type('Irr');
  await keyboard.fill('Why', 'Signed by the right person, written down too late.');
  await keyboard.activate('button', 'Record the finding');
  const link = page.locator('[data-state=recorded] a');
  await link.waitFor();
  const finding = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  const logged = await writ.stack.details.values([Number(sampled), finding], ['type', 'target']);
  expect(logged.get(Number(sampled))).toMatchObject({ type: 'sample.announced.v1', target: { size: 3 } });
  expect(logged.get(finding)).toMatchObject({
    type: 'finding.recorded.v1',
    target: { entry: /\d+/.exec(String(drawn))?.[0], verdict: 'IRREGULAR', text: 'Signed by the right person, written down too late.' },
  });
  await auditor.close();
});

it('an auditor names, by keyboard alone, the authority that has to answer what was unlawful, and no other verdict asks for one', async () => {
  const auditor = await writ.signIn('auditor');
  const { page } = auditor;
  await auditor.open(`/entries/${first}`);
  await steps(page);
  const keyboard = await Keyboard.of(page);
  const concerned = page.getByRole('group', { name: 'Who has to answer' });
  await keyboard.tabTo('combobox', 'Verdict');
  const shown: string[] = [];
  for (const verdict of ['In order', 'Irregular', 'Unlawful', 'Gap in the log', 'Undetermined']) {
    await keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('select[name=verdict] option:checked').textContent()).toBe(verdict);
    if ((await concerned.count()) > 0) shown.push(verdict);
  }
  expect(shown).toEqual(['Unlawful', 'Gap in the log']);
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await keyboard.fill('Why', 'Nothing says why it was asked.');
  await keyboard.fill('Authority', 'northport-police');
  await keyboard.fill('Country (two letters)', 'de');
  await expectAccessible(page);
  await keyboard.activate('button', 'Record the finding');
  await page.locator('[data-state=recorded] a').waitFor();
  const rows = await writ.stack.sql('postgres', `SELECT verdict::text, organisation, country FROM orders.finding WHERE about = $1`, [
    first,
  ]);
  expect(rows).toEqual([{ verdict: 'UNLAWFUL', organisation: 'northport-police', country: 'DE' }]);
  await auditor.close();
});

describe('when one byte is changed on the way, the audit console', () => {
  let auditor: Visitor;
  const start = async () => {
    auditor = await writ.signIn('auditor');
    return auditor.page;
  };
  afterEach(() => auditor.close());

  const altered =
    (operation: string, change: (data: Record<string, never>) => void): Alter =>
    (answer) => {
      if (answer.operation !== operation) return null;
      const whole = JSON.parse(answer.text);
      change(whole.data);
      return JSON.stringify(whole);
    };

  it('names the entry, if it is in the entry', async () => {
    const page = await start();
    auditor.alter(
      altered('Entry', (data) => {
        const { entry } = data as unknown as { entry: { leaf: string } };
        const leaf = Buffer.from(entry.leaf, 'base64');
        entry.leaf = turned(leaf, leaf.indexOf('"commitment":"') + 20).toString('base64');
      }),
    );
    await openEntry(auditor);
    expect(await failedSteps(page)).toEqual(['leaf']);
    await expect.poll(() => page.locator('[data-verdict=failed] h2').textContent()).toBe('This step failed: \u201cEntry\u201d');
    await page
      .locator('figure[data-broken=leaf]')
      .getByRole('img', { name: /It breaks between the entry and the tree\.$/ })
      .waitFor();
    await screen(page, 'audit-entry-failed');
    await expectAccessible(page);
  });

  it('names the opening and saves the evidence, if it is in an opened field', async () => {
    const page = await start();
    auditor.alter(
      altered('OpenFields', (data) => {
        const { opening } = data as unknown as { opening: { value: string }[] };
        for (const one of opening) one.value = one.value.replace('draft', 'drafs');
      }),
    );
    await openEntry(auditor);
    expect(await failedSteps(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /^Act\b/ }).check();
    await page.getByRole('button', { name: 'Open the chosen fields' }).click();
    await page.locator('[data-step=opening][data-result=failed]').waitFor({ state: 'attached' });
    expect(await failedSteps(page)).toEqual(['opening']);
    const [kept] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the evidence' }).click()]);
    const evidence = JSON.parse(await readFile((await kept.path()) ?? '', 'utf8'));
    expect(evidence).toMatchObject({ verdict: 'failed', facts: { index: first, openings: { action: { text: '"drafsOrder"' } } } });
  });

  it('names the path, if it is in the path', async () => {
    const page = await start();
    await page.route('**/log/1/tile/0/**', async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: turned(await response.body(), (Number(first) ^ 1) * 32) });
    });
    await openEntry(auditor);
    expect(await failedSteps(page)).toEqual(['path']);
    await page
      .locator('figure[data-broken=root]')
      .getByRole('img', { name: /It breaks at the root\.$/ })
      .waitFor();
  });

  it('names the checkpoint, if it is in the signature of the checkpoint', async () => {
    const page = await start();
    await changeCheckpoint(page, (note) => {
      const [, name = '', signature = ''] = /\u2014 (\S+) (\S+)\n/.exec(note) ?? [];
      return note.replace(`${name} ${signature}`, `${name} ${turned(Buffer.from(signature, 'base64'), 20).toString('base64')}`);
    });
    await openEntry(auditor);
    expect(await failedSteps(page)).toEqual(['checkpoint']);
  });

  it('names the witnesses, if it is in the line of a witness', async () => {
    const page = await start();
    const witness = someWitness();
    await changeCheckpoint(page, (note) => {
      const whole = witness.cosigned(note);
      const signature = whole.slice(whole.lastIndexOf(' ') + 1, -1);
      return whole.replace(signature, turned(Buffer.from(signature, 'base64'), 40).toString('base64'));
    });
    await openEntry(auditor);
    expect(await failedSteps(page)).toEqual([]);
    await page.getByText('Trusted keys and last seen state').click();
    await page.getByRole('textbox', { name: 'Pinned witnesses' }).fill(witness.policy);
    await page.getByRole('button', { name: 'Pin these witnesses' }).click();
    await page.locator('[data-step=witnesses][data-result=failed]').waitFor({ state: 'attached' });
    expect(await failedSteps(page)).toEqual(['witnesses']);
  });

  it('names a log that was shortened, if an older checkpoint takes its place', async () => {
    const page = await start();
    const older = await (await fetch(`${writ.stack.baseUrl}/log/1/checkpoint`)).text();
    await writ.stack.ask('audit', 'auditor', '{ entries(first: 1) { nodes { index } } }');
    await published();
    await openEntry(auditor);
    expect(await failedSteps(page)).toEqual([]);
    await changeCheckpoint(page, () => older);
    await auditor.open(`/entries/${first}`);
    await page.locator('[data-code=ROLLED_BACK]').waitFor();
    expect(await failedSteps(page)).toEqual(['consistency']);
    await page.unroute('**/log/1/checkpoint');
    await auditor.open(`/entries/${first}`);
    await page.locator('[data-step=consistency][data-result=passed]').waitFor({ state: 'attached' });
    expect(await failedSteps(page)).toEqual([]);
  });

  it('says that other entries follow from the seed, if it is in the list of a sample', async () => {
    const page = await start();
    await auditor.open('/samples');
    await page.getByRole('button', { name: 'Announce' }).click();
    await page.locator('[data-draw=same]').waitFor();
    auditor.alter(
      altered('Sample', (data) => {
        const { sample } = data as unknown as { sample: { entries: string[] } };
        sample.entries.reverse();
      }),
    );
    await page.reload();
    await page.locator('[data-draw=differs]').waitFor();
    await expect.poll(() => page.locator('[data-seed]').getAttribute('data-seed')).toBe('holds');
  });

  it('calls nothing checked, if the files do not come', async () => {
    const page = await start();
    writ.expectFault(/503/);
    await page.route('**/log/1/checkpoint', (route: Route) => route.fulfill({ status: 503, body: '' }));
    await auditor.open(`/entries/${first}`);
    await page.locator('[data-state=unreachable]').waitFor();
    expect(await page.locator('[data-verdict]').count()).toBe(0);
  });

  it('reports a failure and keeps its own key, if the key is another one', async () => {
    const page = await start();
    await openEntry(auditor);
    const { publicKey } = generateKeyPairSync('ed25519');
    const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
    await page.getByText('Trusted keys and last seen state').click();
    await page.getByRole('textbox', { name: 'Pin another key' }).fill(formatVerifierKey(makeVerifierKey(writ.stack.log.origin, raw)));
    await page.getByRole('button', { name: 'Pin this key' }).click();
    await page.locator('[data-code=KEY_CHANGED]').waitFor();
    await openEntry(auditor);
    await page.locator('[data-code=KEY_CHANGED]').waitFor();
    expect(await failedSteps(page)).toEqual(['checkpoint']);
    await page.getByText('Trusted keys and last seen state').click();
    await page.getByRole('button', { name: 'Forget this log' }).click();
    await page.locator('[data-code=FIRST_SEEN]').waitFor({ state: 'attached' });
    expect(await failedSteps(page)).toEqual([]);
  });
});
