/** Who may sign a removal order. Written from Annex I, Section E, which has three boxes: a court, a law enforcement authority, another one. */
import { competenceToIssue, lawOf } from '@writ/orders-domain/law';
import { expect, it } from 'vitest';

it('Regulation (EU) 2021/784, Art. 12(1) and Annex I, Section E: courts, law enforcement and other designated authorities sign a removal order', () => {
  const law = lawOf('TCO_REMOVAL');
  for (const office of ['JUDGE', 'COURT', 'INVESTIGATING_JUDGE', 'LAW_ENFORCEMENT_AUTHORITY', 'OTHER_COMPETENT_AUTHORITY'] as const)
    expect(competenceToIssue(law, office, null), office).toBe('ALONE');
  for (const office of ['PUBLIC_PROSECUTOR', 'ADMINISTRATIVE_AUTHORITY'] as const)
    expect(competenceToIssue(law, office, null), `${office}, which a state may designate`).toBe('ALONE');
});

it('Regulation (EU) 2023/1543, Art. 4(1)(b) and (2)(b): a law enforcement authority issues no production order alone', () => {
  const law = lawOf('EPOC');
  expect(competenceToIssue(law, 'LAW_ENFORCEMENT_AUTHORITY', 'SUBSCRIBER')).toBe('IF_VALIDATED');
  expect(competenceToIssue(law, 'LAW_ENFORCEMENT_AUTHORITY', 'CONTENT')).toBe('IF_VALIDATED');
});
