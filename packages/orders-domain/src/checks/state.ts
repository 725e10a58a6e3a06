/**
 * An order is issued by an authority of a state that its law binds: a European Production Order by one of another Member State, a national
 * order by one of the platform's own state, which must be no way round the notification of the enforcing authority.
 */
import { issuesFrom } from '../law/issuing-states.ts';
import { reason } from '../order/refusal.ts';
import type { Check } from './check.ts';

const sentences = {
  ONLY: (own: string) =>
    `National orders are for authorities of ${own}, where the platform is established: issue a European order instead.`,
  EXCLUDED: (own: string) =>
    `This kind of order is for authorities of another Member State that the regulation binds, and the platform is established in ${own}: issue an order under national law, or ask for legal assistance.`,
  INCLUDED: () => 'This kind of order is for authorities of states that its regulation binds: ask for legal assistance.',
} as const;

export const checkState: Check = (_content, { law, signer, country }) =>
  issuesFrom(law, signer.country ?? '', country) ? [] : [reason('NOT_COMPETENT', sentences[law.from.ownState](country), law.from.article)];
