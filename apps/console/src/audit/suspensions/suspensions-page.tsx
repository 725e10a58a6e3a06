/** Suspended persons, for an auditor, who lifts nothing. */
import { useState } from 'react';
import { useAct, useAsk } from '../../app/ask.ts';
import { AuditPersonSuspensionsDocument, AuditSuspendPersonDocument } from '../../graphql/audit/graphql.ts';
import { SuspensionsList } from '../../suspensions/suspensions-list.tsx';

export function SuspensionsPage() {
  const [withLifted, showLifted] = useState(false);
  const asked = useAsk(AuditPersonSuspensionsDocument, { lifted: withLifted }, { policy: 'network-only' });
  const [suspend, suspending] = useAct(AuditSuspendPersonDocument);
  return <SuspensionsList asked={asked} withLifted={withLifted} showLifted={showLifted} suspend={suspend} suspending={suspending} />;
}
