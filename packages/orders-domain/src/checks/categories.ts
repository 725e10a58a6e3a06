/**
 * An order asks for categories that its kind knows and that its signer's office may ask for: alone, or once another body has
 * validated. What no validator can cure is refused here; what one can cure continues and waits for it.
 */
import type { DataCategory } from '@writ/access/vocabulary';
import { competenceToIssue, signedFor, signingFor } from '../law/competence.ts';
import { reason } from '../order/refusal.ts';
import type { Check } from './check.ts';

const named = (category: DataCategory | null): string => category ?? 'this kind of order';

export const checkCategories: Check = ({ categories }, { law, signer }) => {
  const [first] = law.signing;
  const asksForData = signingFor(law, null) === undefined;
  if (asksForData && categories.length === 0)
    return [reason('CATEGORY', 'Name the categories of data that the order asks for.', first?.article ?? null)];
  const unknown = categories.filter((category) => signingFor(law, category) === undefined);
  if (unknown.length > 0)
    return [reason('CATEGORY', `This kind of order can't ask for ${unknown.join(', ')}: leave it out.`, first?.article ?? null)];
  return signedFor(categories)
    .filter((category) => competenceToIssue(law, signer.office, category) === 'NEVER')
    .map((category) =>
      reason(
        'NOT_COMPETENT',
        `Your office may not sign for ${named(category)}, even with a validation: a competent authority must issue the order.`,
        signingFor(law, category)?.article ?? null,
      ),
    );
};
