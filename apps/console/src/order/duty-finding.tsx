/** How a duty ended, the auditor's finding that a duty answers, and what its answer shows. */
import { TextInput } from '@mantine/core';
import { dutyEndingOf } from '@writ/orders-domain/duty-endings';
import { Code, useWords } from '../app/words/words.tsx';
import { Identifier } from '../parts/identifier.tsx';
import { When } from '../parts/when.tsx';

interface Finding {
  readonly about: string;
  readonly verdict: string;
  readonly text: string | null;
  readonly at: string;
}

export interface Evidence {
  readonly reference: string;
  readonly sha256: string;
}

export const noEvidence: Evidence = { reference: '', sha256: '' };

/** What is sent: nothing for a duty that needs no evidence. */
export const evidenceOf = (kind: string, { reference, sha256 }: Evidence): Evidence | null =>
  kind === 'ANSWER_FINDING' ? { reference: reference.trim(), sha256: sha256.trim().toLowerCase() } : null;

export function DutyFinding({ finding: { about, verdict, text, at }, evidence }: { finding: Finding; evidence: Evidence | null }) {
  const say = useWords();
  return (
    <>
      <p>
        <strong>
          <Code of="OwedVerdict" value={verdict} />
        </strong>{' '}
        {say('order.duties.finding', { index: about })} <When at={at} />
      </p>
      <p>
        <bdi className="said">{text ?? say('order.duties.finding.erased')}</bdi>
      </p>
      {evidence === null ? null : (
        <p className="quiet">
          {say('order.duties.evidence')} <bdi>{evidence.reference}</bdi> <Identifier copy>{evidence.sha256}</Identifier>
        </p>
      )}
    </>
  );
}

export function EvidenceFields({ value, change }: { value: Evidence; change: (evidence: Evidence) => void }) {
  const say = useWords();
  return (
    <>
      <TextInput
        required
        label={say('order.duties.evidence.reference')}
        description={say('order.duties.evidence.about')}
        value={value.reference}
        onChange={(event) => change({ ...value, reference: event.currentTarget.value })}
      />
      <TextInput
        required
        label={say('order.duties.evidence.sha256')}
        value={value.sha256}
        onChange={(event) => change({ ...value, sha256: event.currentTarget.value })}
      />
    </>
  );
}

/** What was done to end a duty: in the words of the body that owed it, or in those of the page where nobody wrote any. */
export function DutyText({ of }: { of: string }) {
  const say = useWords();
  const ending = dutyEndingOf(of);
  return ending === null ? <bdi className="said">{of}</bdi> : say(`order.duties.ended.${ending}`);
}
