import type { DataCategory, Office } from '@writ/access';
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
  'ADMINISTRATIVE_AUTHORITY',
  'OTHER_COMPETENT_AUTHORITY',
];
/** A row as lax as a row can be. */
const lax: KindLaw = {
  ...kinds.EPOC,
  signing: [{ categories: all, alone: offices, ifValidated: offices, validatedBy: offices, article: 'Art. 1' }],
  window: null,
  texts: [],
  emergency: { categories: all, validateWithinHours: 48, article: 'Art. 2' },
};

describe('the floor', () => {
  it.each(orderKinds)('leaves the table of %s as it is', (kind) => expect(lawOf(kind)).toEqual(kinds[kind]));

  it.each(['TRAFFIC', 'CONTENT'] as const)('keeps %s from every office that is no court, whatever the table says', (category) => {
    const law = withFloor(lax);
    const alone = offices.filter((office) => competenceToIssue(law, office, category) === 'ALONE');
    expect(alone).toEqual(['JUDGE', 'COURT', 'INVESTIGATING_JUDGE']);
    expect(offices.filter((office) => mayValidate(law, office, [category]))).toEqual(alone);
  });

  it('asks for an offence and a window, and gives no emergency for traffic and content', () => {
    const law = withFloor(lax);
    expect(law.texts.map(({ field }) => field)).toEqual(['offence']);
    expect(law.window?.categories).toEqual(['TRAFFIC', 'CONTENT']);
    expect(law.emergency?.categories).toEqual(['SUBSCRIBER', 'IDENTIFICATION']);
  });

  it('asks nothing of a kind that reaches neither', () => {
    const mild = {
      ...lax,
      signing: [{ categories: ['SUBSCRIBER' as const], alone: offices, ifValidated: [], validatedBy: [], article: '' }],
    };
    expect(withFloor(mild)).toEqual(mild);
  });
});
