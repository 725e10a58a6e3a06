import type { DataCategory, Office } from '@writ/access/vocabulary';
import { describe, expect, it } from 'vitest';
import { competenceToIssue, mayValidate } from './competence.ts';
import { lawOf, withFloor } from './floor.ts';
import type { KindLaw } from './kind-law.ts';
import { kinds, orderKinds } from './kinds.ts';

const all: readonly DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
const offices: readonly Office[] = [
  'JUDGE',
  'COURT',
  'INVESTIGATING_JUDGE',
  'PUBLIC_PROSECUTOR',
  'LAW_ENFORCEMENT_AUTHORITY',
  'ADMINISTRATIVE_AUTHORITY',
  'OTHER_COMPETENT_AUTHORITY',
];
const hours = { amount: 48, unit: 'HOURS', of: 'ISSUING', article: 'Art. 2' } as const;
/** A kind's row as lax as a row can be. */
const laxOf = (kind: KindLaw): KindLaw => ({
  ...kind,
  signing: [{ categories: all, alone: offices, ifValidated: offices, validatedBy: offices, article: 'Art. 1' }],
  window: null,
  texts: [],
  threshold: null,
  emergency: { categories: all, validation: hours, article: 'Art. 2' },
});
const lax = laxOf(kinds.EPOC);
const producing = orderKinds.filter((kind) => kinds[kind].permits === 'GRANTS');
const preserving = orderKinds.filter((kind) => kinds[kind].permits === 'SNAPSHOT');

describe('the floor of the law', () => {
  it.each(orderKinds)('leaves the table of %s unchanged', (kind) => expect(lawOf(kind)).toEqual(kinds[kind]));

  it('has three kinds of orders that produce and two that preserve', () => {
    expect(producing).toEqual(['EPOC', 'DSA_INFORM', 'NATIONAL_PRODUCTION']);
    expect(preserving).toEqual(['EPOC_PR', 'NATIONAL_PRESERVATION']);
  });

  it.each(producing.flatMap((kind) => (['TRAFFIC', 'CONTENT'] as const).map((category) => [kind, category] as const)))(
    "keeps from a lax %s all %s data without a court's signature",
    (kind, category) => {
      const law = withFloor(laxOf(kinds[kind]));
      const alone = offices.filter((office) => competenceToIssue(law, office, category) === 'ALONE');
      expect(alone).toEqual(['JUDGE', 'COURT', 'INVESTIGATING_JUDGE']);
      expect(offices.filter((office) => mayValidate(law, office, [category]))).toEqual(alone);
      expect(law.emergency?.categories).toEqual(['SUBSCRIBER', 'IDENTIFICATION']);
    },
  );

  it.each([...producing, ...preserving])('requires of a lax %s an offence and a window', (kind) => {
    const law = withFloor(laxOf(kinds[kind]));
    expect(law.texts.map(({ field }) => field)).toEqual(['offence']);
    expect(law.window?.categories).toEqual(['TRAFFIC', 'CONTENT']);
  });

  it.each(preserving)('lets a prosecutor preserve under %s what only a court may have produced', (kind) => {
    const law = lawOf(kind);
    for (const category of all) expect(competenceToIssue(law, 'PUBLIC_PROSECUTOR', category)).toBe('ALONE');
    expect(mayValidate(law, 'PUBLIC_PROSECUTOR', all)).toBe(true);
  });

  it('requires nothing of a kind that reaches neither', () => {
    const mild = {
      ...lax,
      signing: [{ categories: ['SUBSCRIBER' as const], alone: offices, ifValidated: [], validatedBy: [], article: '' }],
    };
    expect(withFloor(mild)).toEqual(mild);
  });
});
