/** What is done about misuse: a warning, then a suspension for a time, which counsel can lift (Regulation (EU) 2022/2065, Art. 23). */
import { Link, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { useRole } from '../../app/session.ts';
import { Code, useWords } from '../../app/words/words.tsx';
import { LiftSuspensionDocument, type MeasureFactsFragment, PlatformMisuseDocument } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Written } from '../../statement/statement-of-reasons.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { FoldedAct } from '../cases/folded-act.tsx';
import { DecideMisuse } from './decide-misuse.tsx';
import '../duties/duties.css';

const pageRows = 20;

/** Whether a suspension still runs. */
const runs = ({ step, endsAt, liftedAt }: MeasureFactsFragment): boolean =>
  step === 'SUSPENSION' && liftedAt === null && (endsAt === null || Date.parse(endsAt) > serverNow());

function Measure({ of: one, changed }: { of: MeasureFactsFragment; changed: () => void }) {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  const { id, generation, account, acts, actsInAll } = one;
  return (
    <li className="panel" data-measure={one.step}>
      <h2>
        <Mark tone={runs(one) ? 'warn' : 'calm'}>
          <Code of="MisuseStep" value={one.step} />
        </Mark>{' '}
        <Code of="MisuseKind" value={one.kind} />
      </h2>
      <Facts
        of={[
          [
            say('desks.misuse.account'),
            account === null ? null : (
              <Link key="account" to="/accounts/$id" params={{ id: account.id }}>
                <bdi>{account.handle}</bdi>
              </Link>
            ),
          ],
          [say('desks.misuse.decided'), <When key="decided" at={one.decidedAt} />],
          [say('desks.misuse.acts'), say('desks.misuse.acts.count', { acts: acts.length, all: actsInAll })],
          [say('desks.misuse.ends'), one.endsAt === null ? null : <When key="ends" at={one.endsAt} />],
          [say('desks.misuse.lifted'), one.liftedAt === null ? null : <When key="lifted" at={one.liftedAt} />],
          [say('desks.misuse.lift-reason'), one.liftReason === null ? null : <bdi key="why">{one.liftReason}</bdi>],
        ]}
      />
      <Written>{one.reason}</Written>
      {isCounsel && runs(one) ? (
        <FoldedAct
          document={LiftSuspensionDocument}
          variables={(reason) => ({ measure: id, generation, reason })}
          act="misuse-lift"
          changed={changed}
        />
      ) : null}
    </li>
  );
}

export function MisusePage() {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  const { after, act } = useSearch({ strict: false }) as { after?: string; act?: string };
  const asked = useAsk(PlatformMisuseDocument, { first: pageRows, after: after ?? null }, { policy: 'network-only' });
  return (
    <Page title={say('desks.misuse.title')} about={say('desks.misuse.about')}>
      {isCounsel ? <DecideMisuse of={act ?? ''} changed={asked.again} /> : null}
      <Loaded of={asked} lines={10}>
        {({ measures }) =>
          measures === null || measures.nodes.length === 0 ? (
            <Empty title={say('desks.misuse.none')} />
          ) : (
            <>
              <ul className="plain-list duties">
                {measures.nodes.map((one) => (
                  <Measure key={`${one.id} ${one.generation}`} of={one} changed={asked.again} />
                ))}
              </ul>
              <More pageInfo={measures.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
