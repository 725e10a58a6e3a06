/** What of a decision goes to the DSA Transparency Database, before it has its number: Regulation (EU) 2022/2065, Art. 24(5). */
import { datesOf, formOf } from '@writ/statements-domain/statements';
import type { DecisionRead, ReasonsRead } from '../../../statement/statement.ts';
import { explained } from './decided.ts';

export type DatabaseField = readonly [name: string, value: string | readonly string[]];

export interface Published {
  decision: DecisionRead;
  reasons: ReasonsRead;
  /** When the item was published; null where an account is restricted. */
  publishedAt: string | null;
  /** Whether a trusted flagger or a public body gave the notice: only these are named. */
  namesSource: boolean;
}

/** The fields by name; what is blank is no field. */
export function databaseForm({ decision, reasons, publishedAt, namesSource }: Published): DatabaseField[] {
  const { startsAt } = decision;
  const dates = datesOf({ content: new Date(publishedAt ?? startsAt), application: new Date(startsAt) });
  const lists = {
    contentType: [...reasons.contentType],
    categoryAddition: [...reasons.categoryAddition],
    categorySpecification: [...reasons.categorySpecification],
  };
  const {
    puid,
    content_id: product,
    ...fields
  } = formOf({
    statement: { ...reasons, ...lists, ...dates, puid: '' },
    restriction: explained(decision),
    notice: namesSource ? { source: 'STATE_ACTOR' } : null,
  });
  const filled = Object.entries(fields) as DatabaseField[];
  return product === undefined ? filled : [...filled, ['content_id.EAN-13', reasons.contentIdEan ?? '']];
}
