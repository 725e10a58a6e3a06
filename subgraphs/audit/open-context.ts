/** The context of one call. */
import type { AccountId } from '@writ/core';
import type { Call } from '@writ/subgraph';
import { receiptLoader } from './accesses/access-receipt.ts';
import type { AuditContext, Services } from './context.ts';
import { commitmentLoader } from './entries/commitments.ts';

export function auditContext(services: Services, call: Call): AuditContext {
  let known: Promise<AccountId | null> | undefined;
  return {
    ...call,
    ...services,
    held: () => {
      known ??= services.heldBy(call.caller);
      return known;
    },
    receipts: receiptLoader(services),
    commitments: commitmentLoader(services),
    // No field here asks for a category: nothing here is a record.
    covers: async () => false,
  };
}
