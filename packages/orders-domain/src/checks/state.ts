/**
 * An order under the law of the platform's own state is an authority's of that state: any other asks by the European instrument, which
 * has the notification of the enforcing authority. A national order must be no way round it.
 */
import { reason } from '../order/refusal.ts';
import type { Check } from './check.ts';

export const checkState: Check = (_content, { law, signer, country }) =>
  law.from === undefined || signer.country === country
    ? []
    : [
        reason(
          'NOT_COMPETENT',
          `National orders are for authorities of ${country}, where the platform is established: issue a European order instead.`,
          law.from.article,
        ),
      ];
