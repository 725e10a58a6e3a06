/** What staff asked to read of a person and somebody else decides: fields with their reasons, and what became of it. */
import type { ReactNode } from 'react';
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { More, type PageEnd } from '../parts/more.tsx';
import { When } from '../parts/when.tsx';
import { Empty } from '../states/empty.tsx';
import './second-person.css';

/** From whichever graph. */
export interface CaseRequestFacts {
  id: string | number;
  state: 'PENDING' | 'CONSENTED' | 'REFUSED' | 'USED';
  cause: string;
  work: string | number;
  fields: readonly { field: string; reason: string }[];
  digest: string;
  askedBy: string;
  askedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  refusal: string | null;
}

const tones = { PENDING: 'warn', CONSENTED: 'info', REFUSED: 'bad', USED: 'good' } as const;

function CaseRequestPanel({ request, children }: { request: CaseRequestFacts; children: ReactNode }) {
  const say = useWords();
  const code = useCodes();
  const { state, cause, work, fields, digest, askedBy, askedAt, decidedBy, decidedAt, refusal } = request;
  return (
    <li className="panel" data-request={state}>
      <h2>
        {fields.map(({ field }) => code('SubscriberField', field)).join(', ')}{' '}
        <Mark tone={tones[state]}>
          <Code of="CaseRequestState" value={state} />
        </Mark>
      </h2>
      <Facts
        of={[
          [say('cases.who'), askedBy],
          [say('cases.asked'), <When key="asked" at={askedAt} />],
          [say('cases.cause'), code('ConsentCause', cause)],
          [say('cases.work'), String(work)],
          ...fields.map(({ field, reason }) => [say('cases.why', { field: code('SubscriberField', field) }), reason] as const),
          [say('cases.digest'), <code key="digest">{digest}</code>],
          [say('cases.by'), decidedBy],
          [say('cases.decided'), decidedAt === null ? null : <When key="decided" at={decidedAt} />],
          [say('cases.refused'), refusal],
        ]}
      />
      {children}
    </li>
  );
}

export interface CaseRequestListProps<Request> {
  /** A page of them; null where it could not be read. */
  of: { nodes: readonly Request[]; pageInfo: PageEnd } | null;
  after: string | undefined;
  /** What the viewer can do about one. */
  acts?: (request: Request) => ReactNode;
}

export function CaseRequestList<Request extends CaseRequestFacts>({ of, after, acts }: CaseRequestListProps<Request>) {
  const say = useWords();
  if (of === null || of.nodes.length === 0) return <Empty title={say('cases.none')} />;
  return (
    <>
      <ul className="second-person">
        {of.nodes.map((request) => (
          <CaseRequestPanel key={request.id} request={request}>
            {acts?.(request)}
          </CaseRequestPanel>
        ))}
      </ul>
      <More pageInfo={of.pageInfo} after={after} />
    </>
  );
}
