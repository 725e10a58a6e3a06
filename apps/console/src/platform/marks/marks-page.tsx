/** Accounts that counsel marks as privileged or press: the marks of one account, a new one, and the end of one. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { accountMarks } from '@writ/orders-domain/law';
import { useState } from 'react';
import { useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useRole } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  type AccountMarkKind,
  type AccountMarkRowFragment,
  AccountMarksDocument,
  EndAccountMarkDocument,
  MarkAccountDocument,
} from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TextAct } from '../cases/text-act.tsx';

function EndMark({ mark, changed }: { mark: AccountMarkRowFragment; changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [end, ending] = useAct(EndAccountMarkDocument);
  const [requested, setRequested] = useState(false);
  return (
    <>
      <Checkbox
        size="xs"
        label={say('marks.requested')}
        checked={requested}
        onChange={(event) => setRequested(event.currentTarget.checked)}
      />
      <TextAct
        label={say('marks.end.reason')}
        act={say('marks.end')}
        acting={ending}
        send={async (reason) => {
          const outcome = await end({ mark: mark.id, requested, reason });
          if (outcome.kind === 'done') {
            announce(say('marks.end.said'));
            changed();
          }
          return outcome;
        }}
      />
    </>
  );
}

function MarkPanel({ mark, changed }: { mark: AccountMarkRowFragment; changed: () => void }) {
  const say = useWords();
  const code = useCodes();
  const { kind, reason, setAt, setBy, endedAt, endedBy, endReason, requested } = mark;
  return (
    <li className="panel">
      <h2>{code('AccountMarkKind', kind)}</h2>
      <Facts
        of={[
          [
            say('marks.set'),
            <span key="set">
              <bdi>{setBy.person}</bdi> <When at={setAt} />
            </span>,
          ],
          [say('marks.why'), <bdi key="why">{reason}</bdi>],
          [
            say('marks.ended'),
            endedAt === null ? null : (
              <span key="ended">
                <bdi>{endedBy?.person}</bdi> <When at={endedAt} />
              </span>
            ),
          ],
          [say('marks.ended.why'), endReason === null ? null : <bdi key="ended-why">{endReason}</bdi>],
        ]}
      />
      {endedAt !== null && requested ? <p className="quiet">{say('marks.requested')}</p> : null}
      {endedAt === null ? <EndMark mark={mark} changed={changed} /> : null}
    </li>
  );
}

function MarkAccount({ account, changed }: { account: string; changed: () => void }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [mark, marking] = useAct(MarkAccountDocument);
  const [kind, setKind] = useState<AccountMarkKind>('PRIVILEGED');
  return (
    <section className="panel">
      <NativeSelect
        label={say('marks.kind')}
        value={kind}
        data={accountMarks.map((value) => ({ value, label: code('AccountMarkKind', value) }))}
        onChange={(event) => setKind(accountMarks.find((value) => value === event.currentTarget.value) ?? 'PRIVILEGED')}
      />
      <TextAct
        label={say('marks.reason')}
        act={say('marks.mark')}
        acting={marking}
        send={async (reason) => {
          const outcome = await mark({ account, kind, reason });
          if (outcome.kind === 'done') {
            announce(say('marks.marked'));
            changed();
          }
          return outcome;
        }}
      />
    </section>
  );
}

function MarksOf({ account }: { account: string }) {
  const say = useWords();
  const code = useCodes();
  const asked = useAsk(AccountMarksDocument, { account }, { policy: 'network-only' });
  return (
    <>
      <Loaded of={asked}>
        {({ accountMarks: marks, accountMarkCounts: counts }) => (
          <>
            <Facts of={counts.map(({ kind, accounts }) => [`${say('marks.count')}: ${code('AccountMarkKind', kind)}`, accounts])} />
            {marks.length === 0 ? (
              <Empty title={say('marks.none')} />
            ) : (
              <ul className="plain-list duties">
                {marks.map((mark) => (
                  <MarkPanel key={mark.id} mark={mark} changed={asked.again} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
      <MarkAccount account={account} changed={asked.again} />
    </>
  );
}

export function MarksPage() {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  const [written, setWritten] = useState('');
  const [account, setAccount] = useState('');
  return (
    <Page title={say('marks.title')} about={say('marks.about')}>
      {isCounsel ? (
        <form
          className="duty-confirm"
          onSubmit={(event) => {
            event.preventDefault();
            setAccount(written.trim());
          }}
        >
          <TextInput required label={say('marks.account')} value={written} onChange={(event) => setWritten(event.currentTarget.value)} />
          <Button type="submit" size="compact-sm" variant="default">
            {say('marks.show')}
          </Button>
        </form>
      ) : (
        <Empty title={say('marks.counsel')} />
      )}
      {account === '' ? null : <MarksOf key={account} account={account} />}
    </Page>
  );
}
