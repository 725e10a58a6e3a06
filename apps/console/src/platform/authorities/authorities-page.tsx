/** The bodies that are enrolled, or to be, with the reporting lines of their officers: anybody of the platform proposes others, another counsel approves them. */

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { ChangeReportingLinesDocument, EnrolledBodiesDocument } from '../../graphql/platform/graphql.ts';
import { Body } from '../../parts/body.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TextAct } from '../cases/text-act.tsx';
import { BodyFacts } from './body-facts.tsx';
import { type Deciding, EnrolmentActs } from './enrolment-acts.tsx';
import { ProposeEnrolment } from './propose-enrolment.tsx';
import { linesOf, writtenLines } from './written-lines.ts';

function ChangeLines({ body: { id, generation, issuer, lines }, changed }: Deciding) {
  const say = useWords();
  const announce = useAnnounce();
  const [change, changing] = useAct(ChangeReportingLinesDocument);
  const [written, setWritten] = useState(writtenLines(lines, issuer));
  return (
    <details>
      <summary>{say('authorities.lines.change')}</summary>
      <Textarea
        autosize
        minRows={3}
        label={say('authorities.lines.field')}
        description={say('authorities.lines.field.about')}
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <TextAct
        label={say('authorities.lines.reason')}
        act={say('authorities.lines.send')}
        acting={changing}
        send={async (reason) => {
          const outcome = await change({ enrolment: id, generation, lines: linesOf(written), reason });
          if (outcome.kind === 'done') {
            announce(say('authorities.lines.proposed.said'));
            changed();
          }
          return outcome;
        }}
      />
    </details>
  );
}

function BodyPanel({ body, changed }: Deciding) {
  const say = useWords();
  const { organisation, name, country, state, change, issuer, lines, proposedLines } = body;
  return (
    <li className="panel" data-enrolment={state}>
      <h2>
        <Body of={{ organisation: name ?? organisation, country }} />{' '}
        <Mark tone={state === 'ENROLLED' ? 'good' : 'calm'}>
          <Code of="EnrolmentState" value={state} />
        </Mark>
      </h2>
      {change === null ? null : (
        <p>
          {say('authorities.change')} <Code of="EnrolmentChange" value={change} />
        </p>
      )}
      <BodyFacts of={body} />
      <h3>{say('authorities.lines')}</h3>
      <p className="said">{lines.length === 0 ? say('authorities.lines.none') : writtenLines(lines, issuer)}</p>
      {proposedLines === null ? null : (
        <>
          <h3>{say('authorities.lines.proposed')}</h3>
          <p className="said">{writtenLines(proposedLines, issuer)}</p>
        </>
      )}
      {state === 'ENROLLED' && change === null ? <ChangeLines body={body} changed={changed} /> : null}
      <EnrolmentActs body={body} changed={changed} />
    </li>
  );
}

export function AuthoritiesPage() {
  const say = useWords();
  const asked = useAsk(EnrolledBodiesDocument, {}, { policy: 'network-only', live: ['ENROLMENT'] });
  return (
    <Page title={say('authorities.title')} about={say('authorities.about')}>
      <ProposeEnrolment proposed={asked.again} />
      <Loaded of={asked} lines={8}>
        {({ enrolments }) =>
          enrolments.length === 0 ? (
            <Empty title={say('authorities.none')} />
          ) : (
            <ul className="plain-list duties">
              {enrolments.map((body) => (
                <BodyPanel key={`${body.id} ${body.generation}`} body={body} changed={asked.again} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
