/** Findings that a body has answered: one of each body whose people the matrix asks as. */
import { expect, vi } from 'vitest';
import { dutiesOn } from '../harness/duties.ts';
import type { Stack } from '../harness/stack.ts';

/** Who answers, and for which body; null is the platform. */
const answering = [
  ['police', { organisation: 'northport-police', country: 'DE' }],
  ['judge', { organisation: 'northport-district-court', country: 'DE' }],
  ['enforcing-1', { organisation: 'westland-enforcing-authority', country: 'IE' }],
  ['counsel-1', null],
] as const;

/** An auditor finds something unlawful of each body, which answers with evidence. */
export async function answeredFindings(stack: Stack): Promise<void> {
  const document = `mutation ($input: FindingInput!) { recordFinding(input: $input) { ... on Finding { index } ... on Refusal { reasons message } } }`;
  const duties = dutiesOn(stack);
  for (const [login, concerns] of answering) {
    const input = { about: '0', verdict: 'UNLAWFUL', text: 'It should not be so.', concerns };
    expect((await stack.ask('audit', 'auditor', document, { input })).data?.recordFinding).toHaveProperty('index');
    const duty = await vi.waitFor(async () => {
      const owed = await duties.list(login, ['OPEN']);
      return owed.find(({ kind }) => kind === 'ANSWER_FINDING') ?? expect.fail(`${login} owes no answer`);
    });
    expect(await duties.confirm(login, duty, 'It was put right.', { reference: '7', sha256: 'ab'.repeat(32) })).toMatchObject({
      state: 'DONE',
    });
  }
}
