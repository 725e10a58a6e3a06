/** Persons who are suspended, and those who were: whoever may suspend one more, and lifts what another suspended. */
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Asked, Outcome } from '../app/ask.ts';
import { useAnnounce } from '../app/frame/announce.tsx';
import { Page } from '../app/frame/page.tsx';
import { useWords } from '../app/words/words.tsx';
import type { PersonSuspensionRowFragment } from '../graphql/platform/graphql.ts';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { When } from '../parts/when.tsx';
import { Empty } from '../states/empty.tsx';
import { Loaded } from '../states/loaded.tsx';
import { NotDone } from '../states/not-done.tsx';

/** Of whom, and why. */
export interface ToSuspend {
  readonly issuer: string;
  readonly subject: string;
  readonly reason: string;
}

export interface SuspensionsListProps {
  asked: Asked<{ personSuspensions: readonly PersonSuspensionRowFragment[] }>;
  withLifted: boolean;
  showLifted: (withLifted: boolean) => void;
  suspend: (whom: ToSuspend) => Promise<Outcome<unknown>>;
  suspending: boolean;
  /** What can be done with one that lasts. */
  lift?: (suspension: PersonSuspensionRowFragment) => ReactNode;
}

function SuspensionPanel({ of, children }: { of: PersonSuspensionRowFragment; children: ReactNode }) {
  const say = useWords();
  const { issuer, subject, reason, byAuditor, suspendedBy, liftedBy, liftReason } = of;
  const by = (who: typeof suspendedBy | null) =>
    who === null ? null : (
      <span>
        <bdi>{who.person}</bdi> <When at={who.at} />
      </span>
    );
  return (
    <li className="panel" data-suspended={subject} data-state={liftedBy === null ? 'SUSPENDED' : 'LIFTED'}>
      <h2>
        <bdi>{subject}</bdi>{' '}
        <Mark tone={liftedBy === null ? 'bad' : 'calm'}>{say(liftedBy === null ? 'suspensions.lasts' : 'suspensions.lifted')}</Mark>
      </h2>
      <Facts
        of={[
          [say('suspensions.issuer'), <bdi key="issuer">{issuer}</bdi>],
          [say('suspensions.reason'), <bdi key="reason">{reason}</bdi>],
          [say('suspensions.by'), by(suspendedBy)],
          [say('suspensions.reach'), say(byAuditor ? 'suspensions.reach.all' : 'suspensions.reach.others')],
          [say('suspensions.lifted-by'), by(liftedBy)],
          [say('suspensions.lift-reason'), liftReason === null ? null : <bdi key="lifted">{liftReason}</bdi>],
        ]}
      />
      {children}
    </li>
  );
}

function SuspendForm({ suspend, suspending, changed }: Pick<SuspensionsListProps, 'suspend' | 'suspending'> & { changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [issuer, setIssuer] = useState('');
  const [subject, setSubject] = useState('');
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await suspend({ issuer: issuer.trim(), subject: subject.trim(), reason });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('suspensions.suspended'));
    for (const empty of [setSubject, setReason]) empty('');
    changed();
  };
  return (
    <section className="panel" aria-labelledby="suspend">
      <h2 id="suspend">{say('suspensions.suspend')}</h2>
      <p className="quiet">{say('suspensions.suspend.about')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <TextInput required label={say('suspensions.issuer')} value={issuer} onChange={(event) => setIssuer(event.currentTarget.value)} />
        <TextInput
          required
          label={say('suspensions.subject')}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          required
          autosize
          minRows={2}
          label={say('suspensions.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <NotDone of={outcome} changed={changed} />
        <Button type="submit" color="red.9" loading={suspending}>
          {say('suspensions.suspend.act')}
        </Button>
      </form>
    </section>
  );
}

export function SuspensionsList({ asked, withLifted, showLifted, suspend, suspending, lift }: SuspensionsListProps) {
  const say = useWords();
  return (
    <Page title={say('suspensions.title')} about={say('suspensions.about')}>
      <SuspendForm suspend={suspend} suspending={suspending} changed={asked.again} />
      <Checkbox label={say('suspensions.with-lifted')} checked={withLifted} onChange={(event) => showLifted(event.currentTarget.checked)} />
      <Loaded of={asked}>
        {({ personSuspensions }) =>
          personSuspensions.length === 0 ? (
            <Empty title={say('suspensions.none')} />
          ) : (
            <ul className="plain-list duties">
              {personSuspensions.map((one) => (
                <SuspensionPanel key={one.id} of={one}>
                  {one.liftedBy === null ? lift?.(one) : null}
                </SuspensionPanel>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
