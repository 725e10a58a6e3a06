/** The texts that a reason or a statement begins with: each has a place to fill in, in both languages, and none with one left is taken for done. */
import { expect, it } from 'vitest';
import german from '../../words/de/templates.json' with { type: 'json' };
import english from '../../words/en/templates.json' with { type: 'json' };
import { newDraft } from '../content/draft/draft.ts';
import { draftFaults } from '../content/draft/draft-faults.ts';
import { hasHouseDefaults, houseDefaults } from '../content/draft/house-defaults.ts';
import { hasPlaceholder } from './placeholders.ts';

const words: Readonly<Record<string, string>> = english;
const say = (key: string): string => words[key] ?? expect.fail(`no words for ${key}`);

it('templates are the same in both languages, and each text has a place to fill in', () => {
  expect(Object.keys(german)).toEqual(Object.keys(english));
  for (const all of [english, german] as Readonly<Record<string, string>>[])
    for (const [key, text] of Object.entries(all))
      if (key.endsWith('.text') || key.endsWith('.facts')) expect(hasPlaceholder(text), `${key}: ${text}`).toBe(true);
});

it('a place to fill in is found wherever it is, and no other bracket is one', () => {
  expect(['[[a]]', 'x [[what it shows]] y', '[[]]', 'a\n[[b]]'].filter((text) => !hasPlaceholder(text))).toEqual([]);
  expect(['', '[sic]', 'a [1] b', '[[open', 'closed]]'].filter(hasPlaceholder)).toEqual([]);
});

const notice = {
  id: 'n',
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' as const,
  keywords: [],
  isTrustedFlagger: false,
  publicBody: null,
};

it('house defaults fill in what is empty and replace nothing', () => {
  const draft = newDraft({ language: 'en' }, notice);
  if (!hasHouseDefaults(draft.category)) expect.fail('the category has no defaults');
  const filled = { ...draft, ...houseDefaults(draft, draft.category, say) };
  expect(filled.visibility).toEqual(['DECISION_VISIBILITY_CONTENT_REMOVED']);
  expect(filled.illegalContentLegalGround).toContain('2005/29/EC');
  const own = {
    ...draft,
    visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED' as const],
    illegalContentLegalGround: 'x',
    decisionFacts: 'y',
  };
  expect(houseDefaults(own, draft.category, say)).toEqual({});
});

it('a statement with a place left to fill in is faulty at its field, and what its ground has no place for is not', () => {
  const now = new Date('2026-03-01T12:00:00.000Z');
  const draft = newDraft({ language: 'en' }, notice);
  const filled = { ...draft, ...houseDefaults(draft, notice.category, say), illegalContentExplanation: 'It deceives readers.' };
  const unfilled = (of: typeof filled) => draftFaults(of, now, false).flatMap(({ field, kind }) => (kind === 'unfilled' ? [field] : []));
  expect(unfilled(filled)).toEqual(['illegalContentLegalGround', 'decisionFacts']);
  expect(unfilled({ ...filled, incompatibleContentGround: '[[x]]' })).toEqual(['illegalContentLegalGround', 'decisionFacts']);
  expect(
    draftFaults({ ...filled, illegalContentLegalGround: 'Criminal Code, section 263', decisionFacts: 'It asks for a fee.' }, now, false),
  ).toEqual([]);
});
