/**
 * A statement of reasons as the person concerned reads it: what was decided, where and until when, why, on which facts, how it came to it, and
 * what they can do. Regulation (EU) 2022/2065, Art. 17(3). What somebody wrote is in a separate isolate.
 */
import { type ReactNode, useId } from 'react';
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { useTerritoryNames } from '../parts/body.tsx';
import { Facts } from '../parts/facts.tsx';
import { WebAddress } from '../parts/web-address.tsx';
import { When } from '../parts/when.tsx';
import type { DecisionRead, ReasonsRead } from './statement.ts';
import './statement.css';

/** A text that somebody wrote, line by line. */
export const Written = ({ children }: { children: string }) => (
  <p className="written" dir="auto">
    <bdi>{children}</bdi>
  </p>
);

/** The territories in words, such as "Germany and France"; everywhere for the whole world. */
export function useTerritories(): (territories: readonly string[]) => string {
  const say = useWords();
  const names = useTerritoryNames();
  return (territories) => names(territories, say('statement.everywhere'));
}

/** What was decided: each measure with its own end. */
export function DecisionMeasures({ of: decision }: { of: DecisionRead }) {
  const say = useWords();
  const code = useCodes();
  const { ends } = decision;
  const lines: (readonly [key: string, label: string, words: string | null, end: string | null])[] = [
    ...decision.visibility.map(
      (one) =>
        [
          one,
          code('DecisionVisibility', one),
          one === 'DECISION_VISIBILITY_OTHER' ? decision.visibilityOther : null,
          ends.visibility,
        ] as const,
    ),
    ...(decision.monetary === null
      ? []
      : [[decision.monetary, code('DecisionMonetary', decision.monetary), decision.monetaryOther, ends.monetary] as const]),
    ...(decision.provision === null
      ? []
      : [[decision.provision, code('DecisionProvision', decision.provision), null, ends.provision] as const]),
    ...(decision.account === null ? [] : [[decision.account, code('DecisionAccount', decision.account), null, ends.account] as const]),
  ];
  return (
    <ul className="measures">
      {lines.map(([key, label, words, end]) => (
        <li key={key}>
          <strong>{label}</strong>
          {words === null ? null : (
            <>
              {': '}
              <bdi>{words}</bdi>
            </>
          )}{' '}
          <span className="measure-end">
            {end === null ? (
              say('statement.no-end')
            ) : (
              <>
                {say('statement.until')} <When at={end} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Ground({ of: reasons }: { of: ReasonsRead }) {
  const say = useWords();
  const code = useCodes();
  const isIllegal = reasons.decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT';
  const provision = isIllegal ? reasons.illegalContentLegalGround : reasons.incompatibleContentGround;
  const explanation = isIllegal ? reasons.illegalContentExplanation : reasons.incompatibleContentExplanation;
  const address = reasons.decisionGroundReferenceUrl;
  const categories = [reasons.category, ...reasons.categoryAddition].map((one) => code('StatementCategory', one));
  const keywords = reasons.categorySpecification.map((one) =>
    one === 'KEYWORD_OTHER' ? (reasons.categorySpecificationOther ?? code('CategoryKeyword', one)) : code('CategoryKeyword', one),
  );
  return (
    <>
      <Facts
        of={[
          [say('statement.ground'), <Code key="ground" of="DecisionGround" value={reasons.decisionGround} />],
          [say(isIllegal ? 'statement.law' : 'statement.clause'), provision && <bdi key="provision">{provision}</bdi>],
          [say('statement.reference'), address && <WebAddress key="address" of={address} />],
          [say('statement.category'), categories.join(', ')],
          [say('statement.keywords'), keywords.length === 0 ? null : <bdi key="keywords">{keywords.join(', ')}</bdi>],
          [say('statement.illegal-too'), reasons.incompatibleContentIllegal === true ? say('statement.yes') : null],
        ]}
      />
      {explanation === null ? null : <Written>{explanation}</Written>}
    </>
  );
}

function Section({ title, level, children }: { title: string; level: 3 | 4; children: ReactNode }) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} className="statement-section">
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}

export interface StatementOfReasonsProps {
  decision: DecisionRead;
  reasons: ReasonsRead;
  /** The public body whose notice led to it; null when none did. */
  stateActor: string | null;
  /** How it can be contested; the console's own words of it when left out, before there is a statement. */
  redress?: string;
  /** The level of its headings, one below the heading above it. */
  level?: 3 | 4;
}

export function StatementOfReasons({ decision, reasons, stateActor, redress, level = 3 }: StatementOfReasonsProps) {
  const say = useWords();
  const code = useCodes();
  const territories = useTerritories();
  const contents = reasons.contentType.map((one) =>
    one === 'CONTENT_TYPE_OTHER' ? (reasons.contentTypeOther ?? code('ContentType', one)) : code('ContentType', one),
  );
  return (
    <div className="statement">
      <Section level={level} title={say('statement.decided')}>
        <DecisionMeasures of={decision} />
        <Facts
          of={[
            [say('statement.where'), territories(decision.territories)],
            [say('statement.from'), <When key="from" at={decision.startsAt} />],
            [say('statement.content'), contents.join(', ')],
          ]}
        />
      </Section>
      <Section level={level} title={say('statement.why')}>
        <Ground of={reasons} />
      </Section>
      <Section level={level} title={say('statement.facts')}>
        <Written>{reasons.decisionFacts}</Written>
      </Section>
      <Section level={level} title={say('statement.origin')}>
        <Facts
          of={[
            [say('statement.source'), <Code key="source" of="SourceType" value={reasons.sourceType} />],
            [say('statement.body'), stateActor && <bdi key="body">{stateActor}</bdi>],
            [
              say('statement.identity'),
              stateActor === null && reasons.sourceIdentity ? <bdi key="identity">{reasons.sourceIdentity}</bdi> : null,
            ],
            [say('statement.detection'), say(reasons.automatedDetection ? 'statement.detection.machine' : 'statement.detection.person')],
            [say('statement.decision'), <Code key="decision" of="AutomatedDecision" value={reasons.automatedDecision} />],
          ]}
        />
      </Section>
      <Section level={level} title={say('statement.redress')}>
        {redress === undefined ? <p className="written">{say('statement.redress.words')}</p> : <Written>{redress}</Written>}
      </Section>
    </div>
  );
}
