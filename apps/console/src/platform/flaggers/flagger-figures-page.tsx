/** What the notices of trusted flaggers came to, and that a coordinator was informed of many bad ones (Regulation (EU) 2022/2065, Art. 22(6)). */
import { useState } from 'react';
import { useAct, useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { useRole } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { FlaggerFiguresDocument, InformCoordinatorDocument } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TextAct } from '../cases/text-act.tsx';
import '../duties/duties.css';

const yearMs = 365 * 86_400_000;
/** The last twelve months until now. */
const lastYear = () => ({ from: new Date(serverNow() - yearMs).toISOString(), to: new Date(serverNow()).toISOString() });

export function FlaggerFiguresPage() {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  const [period] = useState(lastYear);
  const asked = useAsk(FlaggerFiguresDocument, period);
  const [inform, informing] = useAct(InformCoordinatorDocument);
  return (
    <Page title={say('services.flaggers.title')} about={say('services.flaggers.about')}>
      <Loaded of={asked}>
        {({ trustedFlaggers }) =>
          trustedFlaggers === null || trustedFlaggers.length === 0 ? (
            <Empty title={say('services.flaggers.none')} />
          ) : (
            <ul className="plain-list duties">
              {trustedFlaggers.map(({ id, name, country, figures, coordinatorReports }) => (
                <li key={id} className="panel">
                  <h2>
                    <bdi>{name}</bdi> ({country})
                  </h2>
                  <Facts
                    of={[
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
                        const outcome = await inform({ input: { flagger: id, ...period, explanation } });
                        if (outcome.kind === 'done') asked.again();
                        return outcome;
                      }}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
