/** Suspended persons, for counsel, who also lift what another counsel or an auditor suspended. */
import { useState } from 'react';
import { useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import {
  LiftPersonSuspensionDocument,
  type PersonSuspensionRowFragment,
  PersonSuspensionsDocument,
  SuspendPersonDocument,
} from '../../graphql/platform/graphql.ts';
import { SuspensionsList } from '../../suspensions/suspensions-list.tsx';
import { TextAct } from '../cases/text-act.tsx';

function Lift({ of: { id }, changed }: { of: PersonSuspensionRowFragment; changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [lift, lifting] = useAct(LiftPersonSuspensionDocument);
  return (
    <details>
      <summary>{say('suspensions.lift')}</summary>
      <TextAct
        label={say('suspensions.lift-reason')}
        act={say('suspensions.lift.act')}
        acting={lifting}
        send={async (reason) => {
          const outcome = await lift({ suspension: id, reason });
          if (outcome.kind === 'done') {
            announce(say('suspensions.lift.done'));
            changed();
          }
          return outcome;
        }}
      />
    </details>
  );
}

export function SuspensionsPage() {
  const [withLifted, showLifted] = useState(false);
  const asked = useAsk(PersonSuspensionsDocument, { lifted: withLifted }, { policy: 'network-only' });
  const [suspend, suspending] = useAct(SuspendPersonDocument);
  return (
    <SuspensionsList
      asked={asked}
      withLifted={withLifted}
      showLifted={showLifted}
      suspend={suspend}
      suspending={suspending}
      lift={(one) => <Lift of={one} changed={asked.again} />}
    />
  );
}
