/** Who receives what is disclosed: an authority that the order has. */
import { needsValidation } from '../law/competence.ts';
import { reason } from '../order/refusal.ts';
import type { Check } from './check.ts';

export const checkParties: Check = ({ recipient, categories }, { law, signer }) =>
  recipient === 'VALIDATING_AUTHORITY' && !needsValidation(law, signer.office, categories)
    ? [reason('INVALID', 'This order needs no validation: name the issuing authority as its recipient.')]
    : [];
