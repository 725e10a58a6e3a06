/**
 * The trusted flaggers: counsel records them and what their coordinator decides of them; and what their notices came to, and that a
 * coordinator was informed of many bad ones (Regulation (EU) 2022/2065, Art. 22(6)).
 */

import { useState } from 'react';
import { useAct, useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { useRole } from '../../app/session.ts';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { FlaggerFiguresDocument, InformCoordinatorDocument } from '../../graphql/platform/graphql.ts';
import { Body } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TextAct } from '../cases/text-act.tsx';
import { FlaggerActs } from './flagger-acts.tsx';
import { RecordFlagger } from './record-flagger.tsx';
import '../duties/duties.css';

const yearMs = 365 * 86_400_000;
/** The last twelve months until now. */
const lastYear = () => ({ from: new Date(serverNow() - yearMs).toISOString(), to: new Date(serverNow()).toISOString() });

export function FlaggerFiguresPage() {
  const say = useWords();
  const code = useCodes();
  const isCounsel = useRole('COUNSEL');
  const [period] = useState(lastYear);
  const asked = useAsk(FlaggerFiguresDocument, period);
  const [inform, informing] = useAct(InformCoordinatorDocument);
  return (
    <Page title={say('services.flaggers.title')} about={say('services.flaggers.about')}>
      {isCounsel ? <RecordFlagger changed={asked.again} /> : null}
      <Loaded of={asked}>
        {({ trustedFlaggers }) =>
          trustedFlaggers === null || trustedFlaggers.length === 0 ? (
            <Empty title={say('services.flaggers.none')} />
          ) : (
            <ul className="plain-list duties">
              {trustedFlaggers.map(({ figures, coordinatorReports, ...flagger }) => (
                <li key={flagger.id} className="panel" data-flagger={flagger.state}>
                  <h2>
                    <Body of={{ organisation: flagger.name, country: flagger.country }} />{' '}
                    <Mark tone={flagger.state === 'IN_FORCE' ? 'good' : 'calm'}>
                      <Code of="FlaggerState" value={flagger.state} />
                    </Mark>
                  </h2>
                  <Facts
                    of={[
                      [say('desks.flagger.expertise'), flagger.expertise.map((one) => code('StatementCategory', one)).join(', ')],
                      [
                        say('desks.flagger.by'),
                        <span key="by">
                          <Identifier>{flagger.organisation ?? flagger.subject ?? ''}</Identifier> ·{' '}
                          <Identifier>{flagger.issuer}</Identifier>
                        </span>,
                      ],
                      [say('desks.flagger.since'), <When key="since" at={flagger.recordedAt} day />],
                      [say('desks.flagger.reason'), flagger.reason === null ? null : <bdi key="reason">{flagger.reason}</bdi>],
                      [say('services.flaggers.notices'), figures.notices],
                      [say('services.flaggers.decided'), figures.decided],
                      [say('services.flaggers.not-actioned'), figures.notActioned],
                      [say('services.flaggers.unfounded'), figures.unfounded],
                    ]}
                  />
                  {coordinatorReports.map((report) => (
                    <p key={report.id}>
                      {say('services.flaggers.informed')} <When at={report.informedAt} />: <bdi>{report.explanation}</bdi>
                    </p>
                  ))}
                  {isCounsel && figures.notActioned > 0 ? (
                    <TextAct
                      label={say('services.flaggers.explanation')}
                      act={say('services.flaggers.inform')}
                      acting={informing}
                      send={async (explanation) => {
                        const outcome = await inform({ input: { flagger: flagger.id, ...period, explanation } });
                        if (outcome.kind === 'done') asked.again();
                        return outcome;
                      }}
                    />
                  ) : null}
                  {isCounsel ? <FlaggerActs key={flagger.generation} of={flagger} changed={asked.again} /> : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
