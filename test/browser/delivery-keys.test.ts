/** A key of a body on the pages: proposed by the body, read aloud to counsel, approved, and revoked by an auditor. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ageRecipients, certificates } from '../../subgraphs/orders/testing/certificates.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole, type Visitor } from './harness/console.ts';

let writ: Console;
beforeAll(async () => {
  writ = await openConsole();
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

async function at(login: string): Promise<Visitor> {
  const visitor = await writ.signIn(login);
  await visitor.open('/delivery-keys');
  await visitor.page.locator('[data-key], [data-state=empty]').first().waitFor();
  return visitor;
}
const key = ({ page }: Visitor) => page.locator('[data-key]').first();

describe('a key of a body', () => {
  it('is proposed on its page, after a private key was refused there', async () => {
    const police = await at('police');
    const { page } = police;
    await page.getByText('Add a key …').click();
    await page.getByLabel('Name of the key').fill('Evidence desk');
    await page.getByLabel('Certificate').fill('-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----');
    await page.getByRole('button', { name: 'Propose this key' }).click();
    await page.getByText('never use it again').waitFor({ state: 'attached' });
    await page.getByLabel('Certificate').fill(certificates.evidence);
    await page.getByRole('button', { name: 'Propose this key' }).click();
    await page.locator('[data-key][data-state=PROPOSED]').waitFor();
    expect(await key(police).textContent()).toContain('Evidence desk');
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectReflow(page);
    await police.close();
  });

  it('is read aloud in groups of four, and approved with what was heard', async () => {
    const counsel = await at('counsel-1');
    const { page } = counsel;
    await page.getByText('Call and approve …').click();
    const [row] = await writ.stack.sql(
      'postgres',
      'SELECT thumbprint, call_back_number AS number FROM orders.delivery_key k JOIN orders.enrolment e ON e.id = k.enrolment_id',
    );
    expect(await page.getByText(`Call ${row?.['number']}`).count()).toBe(1);
    const groups = await page.locator('details .thumbprint span').allTextContents();
    expect(groups).toHaveLength(17);
    expect(groups.join('').toLowerCase()).toBe(String(row?.['thumbprint']).replace(':', ''));
    await page.getByLabel('Who answered').fill('The head of the desk read all of it aloud at 10:15.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Approve this key' }).click();
    await page.locator('[data-key][data-state=WAITING]').waitFor();
    await counsel.close();
  });

  it('is revoked by an auditor alone, with a reason that its body reads', async () => {
    const auditor = await at('auditor');
    await auditor.page.getByText('Revoke this key …').click();
    await auditor.page.getByLabel('Why').fill('Nobody at the desk knows of it.');
    await auditor.page.getByRole('button', { name: 'Revoke now' }).click();
    await auditor.page.locator('[data-key][data-state=REVOKED]').waitFor();
    await expectAccessible(auditor.page);
    await auditor.close();
    const police = await at('police');
    expect(await key(police).textContent()).toContain('Nobody at the desk knows of it.');
    await police.close();
  });

  it('can be a recipient of age, which its field asks for once that form is chosen', async () => {
    const police = await at('police');
    const { page } = police;
    await page.getByText('Add a key …').click();
    await page.getByLabel('Used for').selectOption('AGE');
    await page.getByLabel('Name of the key').fill('Laboratory');
    await page.getByLabel('Recipient of age').fill(` ${ageRecipients[0]}\n`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Propose this key' }).click();
    const proposed = page.locator('[data-key][data-state=PROPOSED]').filter({ hasText: 'Laboratory' });
    await proposed.waitFor();
    expect(await proposed.textContent()).toContain('With age');
    await police.close();
  });
});
