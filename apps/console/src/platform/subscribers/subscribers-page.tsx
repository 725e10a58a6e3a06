/** The servers that are notified of every change of what readers get, how far each has come, and the key by which they verify it. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useRole } from '../../app/session.ts';
import { Code, useWords } from '../../app/words/words.tsx';
import {
  AddEventSubscriberDocument,
  EventSubscribersDocument,
  PauseEventSubscriberDocument,
  ResendEventsDocument,
  ResumeEventSubscriberDocument,
  type SubscriberFactsFragment,
} from '../../graphql/platform/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TroubleOf } from '../cases/text-act.tsx';

type Trouble = Exclude<Outcome<unknown>, { kind: 'done' }> | null;
type Act = 'pause' | 'resume' | 'resend';

function AddSubscriber({ changed }: { changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [add, adding] = useAct(AddEventSubscriberDocument);
  const [url, setUrl] = useState('');
  const [trouble, setTrouble] = useState<Trouble>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await add({ url });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    announce(say('desks.subscriber.added'));
    setUrl('');
    changed();
  };
  return (
    <details className="panel">
      <summary>{say('desks.subscriber.add')}</summary>
      <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
        <TextInput
          required
          type="url"
          label={say('desks.subscriber.url')}
          description={say('desks.subscriber.url.about')}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TroubleOf of={trouble} />
        <Button type="submit" loading={adding}>
          {say('desks.subscriber.add.act')}
        </Button>
      </form>
    </details>
  );
}

/** The acts of counsel on one subscriber, each asked once more before it is carried out. */
function SubscriberActs({ of: { id, generation, state, dead, url }, changed }: { of: SubscriberFactsFragment; changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [pause, pausing] = useAct(PauseEventSubscriberDocument);
  const [resume, resuming] = useAct(ResumeEventSubscriberDocument);
  const [resend, resending] = useAct(ResendEventsDocument);
  const [confirming, setConfirming] = useState<Act | null>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const possible: readonly Act[] = [
    state === 'ENABLED' ? 'pause' : 'resume',
    ...(dead > 0 && state === 'ENABLED' ? (['resend'] as const) : []),
  ];
  const carryOut = async (chosen: Act) => {
    const outcome = await { pause, resume, resend }[chosen]({ subscriber: id, generation });
    setConfirming(null);
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    announce(say(`desks.subscriber.${chosen}.done`));
    changed();
  };
  return (
    <>
      <TroubleOf of={trouble} />
      <div className="panel-actions">
        {possible.map((one) => (
          <Button key={one} size="compact-sm" variant="default" onClick={() => setConfirming(one)}>
            {say(`desks.subscriber.${one}`)}
          </Button>
        ))}
      </div>
      {confirming === null ? null : (
        <Confirmation
          title={say(`desks.subscriber.${confirming}.confirm`)}
          act={say(`desks.subscriber.${confirming}`)}
          acting={pausing || resuming || resending}
          confirm={() => void carryOut(confirming)}
          close={() => setConfirming(null)}
        >
          <p>
            <Identifier>{url}</Identifier>
          </p>
          <p>{say(`desks.subscriber.${confirming}.about`)}</p>
        </Confirmation>
      )}
    </>
  );
}

function Subscriber({ of: one, changed }: { of: SubscriberFactsFragment; changed: () => void }) {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  return (
    <li className="panel" data-subscriber={one.state}>
      <h2>
        <Identifier>{one.url}</Identifier>{' '}
        <Mark tone={one.state === 'ENABLED' ? 'good' : 'warn'}>
          <Code of="SubscriberState" value={one.state} />
        </Mark>
      </h2>
      <Facts
        of={[
          [say('desks.subscriber.since'), <When key="since" at={one.since} />],
          [say('desks.subscriber.waiting'), one.waiting],
          [say('desks.subscriber.oldest'), one.waitingSince === null ? null : <When key="oldest" at={one.waitingSince} />],
          [say('desks.subscriber.dead'), one.dead],
          [
            say('desks.subscriber.failure'),
            one.failure === null || one.failedAt === null ? null : (
              <span key="failure">
                <bdi>{one.failure}</bdi> · <When at={one.failedAt} />
              </span>
            ),
          ],
        ]}
      />
      {isCounsel ? <SubscriberActs of={one} changed={changed} /> : null}
    </li>
  );
}

export function SubscribersPage() {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  const asked = useAsk(EventSubscribersDocument, {}, { policy: 'network-only' });
  return (
    <Page title={say('desks.subscribers.title')} about={say('desks.subscribers.about')}>
      {isCounsel ? <AddSubscriber changed={asked.again} /> : null}
      <Loaded of={asked} lines={8}>
        {({ webhookKey, eventSubscribers }) => (
          <>
            <section className="panel" aria-labelledby="webhook-key">
              <h2 id="webhook-key">{say('desks.subscribers.key')}</h2>
              {webhookKey === null ? (
                <p>{say('desks.subscribers.key.none')}</p>
              ) : (
                <>
                  <p className="quiet">{say('desks.subscribers.key.about')}</p>
                  <Identifier copy>{webhookKey}</Identifier>
                </>
              )}
            </section>
            {eventSubscribers === null || eventSubscribers.length === 0 ? (
              <Empty title={say('desks.subscribers.none')} />
            ) : (
              <ul className="plain-list duties">
                {eventSubscribers.map((one) => (
                  <Subscriber key={one.id} of={one} changed={asked.again} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
