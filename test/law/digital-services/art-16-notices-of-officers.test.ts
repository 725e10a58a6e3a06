/** Who may give a notice: Regulation (EU) 2022/2065, Art. 16(1), "any individual or entity". An officer's notice names the public body. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceOf, stateActorNamed } from '../../../subgraphs/enforcement/notices/source.ts';
import { type Served, serve, type Who } from '../../../subgraphs/enforcement/testing/served.ts';

describe('Regulation (EU) 2022/2065, Art. 16(1): any individual or entity gives a notice', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  const notice = {
    item: 'item-1',
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It asks for a fee in advance.',
    name: 'Ana Example',
    email: 'ana@example.org',
    goodFaith: true,
  };
  const submit = async (who: Who, change: Record<string, unknown> = {}) => {
    const document = `mutation ($input: NoticeInput!) { submitNotice(input: $input) {
      ... on Notice { source publicBody { name recognised } } ... on Refusal { reasons article } } }`;
    return (await served.ask(who, document, { input: { ...notice, ...change } })).data.submitNotice;
  };

  test('Regulation (EU) 2022/2065, Art. 16(1): an officer gives a notice, and it says that it comes from a public body', async () => {
    expect(await submit('officer')).toEqual({ source: 'STATE_ACTOR', publicBody: { name: 'north-police', recognised: false } });
  });

  test('Regulation (EU) 2022/2065, Art. 16(1): an officer whose sign-in names no body names it in the notice', async () => {
    expect(await submit('officerOfNoBody')).toMatchObject({ reasons: ['MISSING'] });
    expect(await submit('officerOfNoBody', { publicBody: { name: 'North police', country: 'DE' } })).toEqual({
      source: 'STATE_ACTOR',
      publicBody: { name: 'North police', recognised: false },
    });
  });

  test('Regulation (EU) 2022/2065, Art. 16(1): a notice of an individual names no public body', async () => {
    expect(await submit('reader')).toEqual({ source: 'ARTICLE_16', publicBody: null });
  });
});

test('Regulation (EU) 2022/2065, Art. 16(1): the notice of an officer of a body that is not enrolled says that nobody verified the body', () => {
  const officer = { organisation: 'north-police', country: null, holdsAuthorityRole: true as const };
  const giver = { declared: null, caller: officer, isAuthority: false, flagger: null };
  expect(stateActorNamed(sourceOf(giver, 'x'))).toBe('north-police, declared by the sender, not verified');
  expect(stateActorNamed(sourceOf({ ...giver, isAuthority: true }, 'x'))).toBe('north-police');
});
