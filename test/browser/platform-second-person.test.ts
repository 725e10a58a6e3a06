/**
 * What nobody on the platform does alone, in a browser: reading who the person of a case is where the sender of the work is unknown, going
 * on after a limit, and letting an order pass whose notified authority is not enrolled.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asked, consent, openCase } from '../harness/cases.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole, type Visitor } from './harness/console.ts';
import { screen } from './harness/screens.ts';

const why = 'The notice says that they pretend to be a bank: who is named on the account?';
/** By how much the installation's clock is ahead. */
let laterMs = 0;
let writ: Console;
let email: string;
/** What the account is registered under. */
let name: string;
let item: string;

beforeAll(async () => {
  writ = await openConsole({ clock: () => new Date(Date.now() + laterMs) });
  const { account, ...holder } = await holderIn(writ.stack, 'holder-1');
  email = holder.email;
  const [row] = await writ.stack.sql<{ name: string; item: string }>(
    'postgres',
    'SELECT s.name, i.id AS item FROM records.subscriber s JOIN content.item i USING (account_id) WHERE account_id = $1 LIMIT 1',
    [account],
  );
  ({ name, item } = row ?? expect.fail('the holder has published nothing'));
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

/** A notice of somebody unknown, and the work about it. */
async function noticed(): Promise<{ notice: string; work: string }> {
  const input = {
    item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It pretends to be of a bank.',
    name: 'A Reader',
    email: `${crypto.randomUUID()}@example.org`,
    goodFaith: true,
  };
  const { data } = await writ.stack.ask(
    'public',
    null,
    'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }',
    { input },
  );
  const notice: string = data.submitNotice.id;
  const [row] = await writ.stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [notice]);
  return { notice, work: row?.id ?? expect.fail('the notice is no work') };
}

const claim = (login: string, work: string) =>
  writ.stack.ask('platform', login, 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } } }', { work });

/** An agent's request to read the name for a case of their own. */
async function requested(): Promise<{ work: string; request: { id: string; digest: string } }> {
  const { work } = await noticed();
  await claim('agent-1', work);
  const { data } = await openCase(writ.stack, 'agent-1', work, asked(why, 'NAME'), '');
  return { work, request: data.openCase };
}

/** The panel of the request about this work, read anew. */
async function requestAbout({ page, open }: Visitor, work: string) {
  await open('/case-requests');
  const panel = page.locator('[data-request]', { hasText: work });
  await panel.waitFor();
  return panel;
}

describe('the name of the person of a case', () => {
  it('is requested by an agent with a reason, consented to by a colleague, and read once', async () => {
    const { notice, work } = await noticed();
    const agent = await writ.signIn('agent-1');
    await agent.open(`/notices/${notice}`);
    await agent.page.getByRole('button', { name: /^Claim/ }).click();
    const form = agent.page.getByRole('region', { name: 'Subscriber record' });
    await form.getByLabel('Name', { exact: true }).check();
    await form.getByLabel('Why you need: Name').fill(why);
    await form.getByRole('button', { name: 'Read these fields' }).click();
    await form.locator('[data-case=waits]').waitFor();
    await screen(agent.page, 'case waits');
    await expectAccessible(agent.page);
    await form.getByRole('link', { name: 'Reads for a case' }).click();
    const own = agent.page.locator('[data-request=PENDING]', { hasText: work });
    await own.waitFor();
    expect(await own.getByRole('button').count(), 'nobody decides their own').toBe(0);

    const colleague = await writ.signIn('agent-2');
    const panel = await requestAbout(colleague, work);
    await expect.poll(() => panel.textContent()).toContain(why);
    expect(await colleague.page.locator('main').textContent(), 'who consents reads nothing').not.toContain(name);
    await expectReflow(colleague.page);
    await panel.getByRole('button', { name: 'Consent to exactly this' }).click();
    await colleague.page.locator('[data-request=CONSENTED]', { hasText: work }).waitFor();

    const consented = await requestAbout(agent, work);
    await consented.getByRole('button', { name: 'Read it now, once' }).click();
    await consented.getByText(name).waitFor();
    await screen(agent.page, 'case read');
    await expectAccessible(agent.page);
    const used = await requestAbout(agent, work);
    await expect.poll(() => used.getAttribute('data-request')).toBe('USED');
    expect(await used.getByRole('button').count(), 'it is read once').toBe(0);
    await Promise.all([agent.close(), colleague.close()]);
  });

  it('is refused by a colleague with a text that the agent reads', async () => {
    const { work } = await requested();
    const counsel = await writ.signIn('counsel-1');
    const panel = await requestAbout(counsel, work);
    await panel.getByLabel('Why not').fill('The text alone decides this notice.');
    await panel.getByRole('button', { name: 'Refuse' }).click();
    await counsel.page.locator('[data-request=REFUSED]', { hasText: work }).waitFor();
    const agent = await writ.signIn('agent-1');
    const refused = await requestAbout(agent, work);
    await expect.poll(() => refused.textContent()).toContain('The text alone decides this notice.');
    expect(await refused.getByRole('button').count()).toBe(0);
    await Promise.all([agent.close(), counsel.close()]);
  });
});

describe('a limit that was hit', () => {
  it('is reviewed by another person, whose finding remains beside it and is read by the auditor', async () => {
    const { work, request } = await requested();
    await consent(writ.stack, 'agent-2', request);
    await writ.stack.sql('postgres', `UPDATE orders.budget SET taken = 30 WHERE name = 'consentedFieldsPerPerson'`);
    const agent = await writ.signIn('agent-1');
    const panel = await requestAbout(agent, work);
    await panel.getByRole('button', { name: 'Read it now, once' }).click();
    await panel.locator('[data-reason=LIMIT_EXCEEDED]').waitFor();
    expect(await panel.textContent()).not.toContain(name);
    await agent.open('/limits');
    const own = agent.page.locator('[data-reviewed=false]', { hasText: work });
    await own.getByText('You reached this limit yourself').waitFor();
    expect(await own.getByRole('button').count()).toBe(0);

    const counsel = await writ.signIn('counsel-1');
    await counsel.open('/limits');
    const hit = counsel.page.locator('[data-reviewed=false]', { hasText: work });
    await hit.waitFor();
    await expect.poll(() => hit.textContent()).toContain('agent-1');
    await expectReflow(counsel.page);
    await hit.getByLabel('What you found, and what will be done').fill('A wave of forged notices: the agent read what each needed.');
    await hit.getByRole('button', { name: 'Reviewed' }).click();
    const reviewed = counsel.page.locator('[data-reviewed=true]', { hasText: work });
    await reviewed.getByText('A wave of forged notices').waitFor();
    await expect.poll(() => reviewed.textContent()).toContain('counsel-1');
    await screen(counsel.page, 'limit reviewed');
    await expectAccessible(counsel.page);

    const auditor = await writ.signIn('auditor');
    await auditor.open('/limits');
    await auditor.page.locator('[data-reviewed=true]', { hasText: 'A wave of forged notices' }).waitFor();
    const shown = await requestAbout(auditor, work);
    await expect.poll(() => shown.textContent()).toContain(why);
    expect(await shown.getByRole('button').count(), 'an auditor decides nothing').toBe(0);
    await Promise.all([agent.close(), counsel.close(), auditor.close()]);
  });
});

describe('an order whose notified authority is not enrolled', () => {
  it('is released by counsel on the evidence of its notification that the reviewer has recorded', async () => {
    const orders = ordersOn(writ.stack);
    const notified = { organisation: 'southland-enforcing-authority', country: 'IE' };
    const served = await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(email, { notified }))));
    const { id } = await orders.claim('agent-1', served);
    const at = new Date(writ.stack.clock().getTime() + 60_000).toISOString().slice(0, 19);
    laterMs += 300_000;
    const agent = await writ.signIn('agent-1');
    const { page } = agent;
    await agent.open(`/orders/${id}`);
    const check = page.locator('[data-check=notification]');
    await check.getByText('is not enrolled and cannot object here').waitFor();
    await expect.poll(() => check.getAttribute('data-state')).toBe('look');
    await page.getByText('Record that the authority was notified …').click();
    await page.getByLabel('When the authority was notified (UTC)').fill(at);
    await page.getByLabel('Reference of the notification').fill('AZ 7 E 12/26');
    await page.getByLabel('SHA-256 of the document').fill('A'.repeat(64));
    await page.getByRole('button', { name: 'Record the notification' }).click();
    await page.locator('[data-check=notification][data-state=holds]').waitFor({ state: 'attached' });
    await screen(page, 'evidence recorded');
    await expectAccessible(page);
    await orders.decide('agent-1', await orders.read('agent-1', id));

    const counsel = await writ.signIn('counsel-1');
    await counsel.open(`/orders/${id}`);
    const shown = counsel.page.locator('[data-check=notification][data-state=holds]');
    await shown.waitFor({ state: 'attached' });
    await expect.poll(() => shown.textContent()).toContain('“AZ 7 E 12/26” shows that it was notified');
    await expect.poll(() => counsel.page.locator('main').textContent()).toContain('a'.repeat(64));
    await counsel.page.getByRole('button', { name: 'Release exactly this' }).click();
    await counsel.page.getByText('Released.').first().waitFor();
    expect((await orders.read('agent-1', id)).status).not.toBe('APPROVED');
    await Promise.all([agent.close(), counsel.close()]);
  });
});
