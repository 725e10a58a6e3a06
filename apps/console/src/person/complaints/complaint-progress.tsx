/** How far a complaint of the person is: its state, how long it has waited or when it was decided, and the way to it. */
import { Link } from '@tanstack/react-router';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { useNow, useSpan } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { complaintTone } from './complaint-tone.ts';

export interface Complained {
  id: string;
  state: string;
  filedAt: string;
  decidedAt: string | null;
}

/** Whether there is nothing to complain of again: what was closed without a decision was not heard. The server has the last word. */
export const isHeard = (complaint: Complained | null): complaint is Complained => complaint !== null && complaint.state !== 'OMITTED';

export function ComplaintState({ of: { state } }: { of: Pick<Complained, 'state'> }) {
  const code = useCodes();
  return <Mark tone={complaintTone[state] ?? 'calm'}>{code('ComplaintState', state)}</Mark>;
}

/** How long the person has waited: the law says "in a timely manner" (Regulation (EU) 2022/2065, Art. 20(4)) and no number of days. */
export function Waiting({ since }: { since: string }) {
  const span = useSpan();
  return <>{span(useNow() - Date.parse(since))}</>;
}

export function ComplaintProgress({ of }: { of: Complained }) {
  const say = useWords();
  return (
    <div data-complaint={of.id}>
      <p>
        <ComplaintState of={of} />
      </p>
      <Facts
        of={[
          [say('person.complaint.filed'), <When key="filed" at={of.filedAt} />],
          of.state === 'OPEN' ? [say('person.complaint.waiting'), <Waiting key="waiting" since={of.filedAt} />] : null,
          of.decidedAt === null ? null : [say('person.complaint.decided'), <When key="decided" at={of.decidedAt} />],
        ]}
      />
      <p>
        <Link to="/me/complaints/$id" params={{ id: of.id }}>
          {say('person.complain.follow')}
        </Link>
      </p>
    </div>
  );
}
