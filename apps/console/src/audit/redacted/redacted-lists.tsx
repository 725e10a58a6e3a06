/** The three lists, each row by its codes, instants and provisions, and by the digest and length of its texts. */
import type { ReactNode } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import {
  AuditedComplaintsDocument,
  AuditedNoticesDocument,
  AuditedStatementsDocument,
  type DigestOfTextFragment,
} from '../../graphql/audit/graphql.ts';
import { useTerritoryNames } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { More, type PageEnd } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';

export interface RedactedListProps {
  reference: string;
  after: string | undefined;
}

const variablesOf = ({ reference, after }: RedactedListProps) => ({ reference, first: 50, ...(after === undefined ? {} : { after }) });
const once = { policy: 'network-only' } as const;

function Digest({ of: text }: { of: DigestOfTextFragment }) {
  const say = useWords();
  return (
    <>
      {say('audit.redacted.text', { length: text.length })} <Identifier copy>{text.sha256}</Identifier>
    </>
  );
}

const digest = (text: DigestOfTextFragment | null): ReactNode => (text === null ? null : <Digest key={text.sha256} of={text} />);
const instant = (at: string | null): ReactNode => (at === null ? null : <When key={at} at={at} />);

/** A page: a panel for each row, and the way to the next. */
function Rows<Row>({
  of,
  after,
  row,
}: {
  of: { nodes: readonly Row[]; pageInfo: PageEnd } | null;
  after: string | undefined;
  row: (one: Row) => ReactNode;
}) {
  const say = useWords();
  if (of === null || of.nodes.length === 0) return <Empty title={say('audit.redacted.none')} />;
  return (
    <>
      <ul className="plain-list">{of.nodes.map(row)}</ul>
      <More pageInfo={of.pageInfo} after={after} />
    </>
  );
}

export function NoticeList(props: RedactedListProps) {
  const say = useWords();
  const asked = useAsk(AuditedNoticesDocument, variablesOf(props), once);
  return (
    <Loaded of={asked}>
      {({ auditedNotices }) => (
        <Rows
          of={auditedNotices}
          after={props.after}
          row={(one) => (
            <li key={one.id} className="panel">
              <h2>
                <Code of="NoticeState" value={one.state} />
              </h2>
              <Facts
                of={[
                  [say('audit.redacted.id'), <Identifier key="id">{one.id}</Identifier>],
                  [say('audit.redacted.category'), <Code key="category" of="StatementCategory" value={one.category} />],
                  [say('audit.redacted.source'), <Code key="source" of="NoticeSource" value={one.source} />],
                  [say('audit.redacted.automated'), <Code key="automated" of="AutomatedDecision" value={one.automatedMeans} />],
                  [say('audit.redacted.unfounded'), say(one.unfounded ? 'audit.redacted.yes' : 'audit.redacted.no')],
                  [say('audit.redacted.submitted'), instant(one.submittedAt)],
                  [say('audit.redacted.decided'), instant(one.decidedAt)],
                  [say('audit.redacted.explanation'), digest(one.explanation)],
                  [say('audit.redacted.reason'), digest(one.reason)],
                ]}
              />
            </li>
          )}
        />
      )}
    </Loaded>
  );
}

export function ComplaintList(props: RedactedListProps) {
  const say = useWords();
  const asked = useAsk(AuditedComplaintsDocument, variablesOf(props), once);
  return (
    <Loaded of={asked}>
      {({ auditedComplaints }) => (
        <Rows
          of={auditedComplaints}
          after={props.after}
          row={(one) => (
            <li key={one.id} className="panel">
              <h2>
                <Code of="ComplaintState" value={one.state} />
              </h2>
              <Facts
                of={[
                  [say('audit.redacted.id'), <Identifier key="id">{one.id}</Identifier>],
                  [say('audit.redacted.covers'), <Code key="covers" of="ComplaintScope" value={one.covers} />],
                  [say('audit.redacted.restriction'), one.restriction],
                  [say('audit.redacted.notice'), one.notice],
                  [say('audit.redacted.access'), one.access],
                  [
                    say('audit.redacted.automated'),
                    one.automatedMeans && <Code key="automated" of="AutomatedDecision" value={one.automatedMeans} />,
                  ],
                  [say('audit.redacted.unfounded'), say(one.unfounded ? 'audit.redacted.yes' : 'audit.redacted.no')],
                  [say('audit.redacted.submitted'), instant(one.filedAt)],
                  [say('audit.redacted.decided'), instant(one.decidedAt)],
                  [say('audit.redacted.explanation'), digest(one.explanation)],
                  [say('audit.redacted.reason'), digest(one.reason)],
                ]}
              />
            </li>
          )}
        />
      )}
    </Loaded>
  );
}

export function StatementList(props: RedactedListProps) {
  const say = useWords();
  const territoryNames = useTerritoryNames();
  const code = useCodes();
  const asked = useAsk(AuditedStatementsDocument, variablesOf(props), once);
  return (
    <Loaded of={asked}>
      {({ auditedStatements }) => (
        <Rows
          of={auditedStatements}
          after={props.after}
          row={(one) => (
            <li key={one.restriction} className="panel">
              <h2>
                <Code of="RestrictionState" value={one.state} />
              </h2>
              <Facts
                of={[
                  [say('audit.redacted.id'), <Identifier key="id">{one.restriction}</Identifier>],
                  [say('audit.redacted.puid'), <Identifier key="puid">{one.puid}</Identifier>],
                  [
                    say('audit.redacted.measures'),
                    [
                      ...one.visibility.map((value) => code('DecisionVisibility', value)),
                      ...(one.monetary === null ? [] : [code('DecisionMonetary', one.monetary)]),
                      ...(one.provision === null ? [] : [code('DecisionProvision', one.provision)]),
                      ...(one.account === null ? [] : [code('DecisionAccount', one.account)]),
                    ].join(', '),
                  ],
                  [say('audit.redacted.territories'), territoryNames(one.territories, say('audit.world'))],
                  [say('audit.redacted.ground'), <Code key="ground" of="DecisionGround" value={one.decisionGround} />],
                  [say('audit.redacted.provision'), one.illegalContentLegalGround ?? one.incompatibleContentGround],
                  [say('audit.redacted.category'), <Code key="category" of="StatementCategory" value={one.category} />],
                  [say('audit.redacted.source'), <Code key="source" of="SourceType" value={one.sourceType} />],
                  [say('audit.redacted.detected'), say(one.automatedDetection ? 'audit.redacted.yes' : 'audit.redacted.no')],
                  [say('audit.redacted.automated'), <Code key="automated" of="AutomatedDecision" value={one.automatedDecision} />],
                  [say('audit.redacted.decided'), instant(one.decidedAt)],
                  [say('audit.redacted.ends'), instant(one.endsAt)],
                  [say('audit.redacted.closed'), instant(one.closedAt)],
                  [say('audit.redacted.facts'), digest(one.decisionFacts)],
                  [say('audit.redacted.explanation'), digest(one.illegalContentExplanation ?? one.incompatibleContentExplanation)],
                  [say('audit.redacted.reason'), digest(one.closeReason)],
                ]}
              />
            </li>
          )}
        />
      )}
    </Loaded>
  );
}
