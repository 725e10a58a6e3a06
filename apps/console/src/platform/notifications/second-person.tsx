/** Who hears when nobody at the platform acts in time: everybody sees it, counsel names them. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useRole } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { NameSecondPersonDocument, type SecondPersonFactsFragment } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { TroubleOf } from '../cases/text-act.tsx';

interface SecondPersonProps {
  of: SecondPersonFactsFragment | null;
  changed: () => void;
}

function NameThem({ of: named, changed }: SecondPersonProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [act, acting] = useAct(NameSecondPersonDocument);
  const [name, setName] = useState(named?.name ?? '');
  const [address, setAddress] = useState(named?.address ?? '');
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await act({ name, address, ...(named === null ? {} : { generation: named.generation }) });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    announce(say('notifications.second.said'));
    changed();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput required label={say('notifications.second.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput
        required
        type="email"
        label={say('notifications.second.address')}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TroubleOf of={trouble} />
      <Button type="submit" variant="default" loading={acting}>
        {say('notifications.second.act')}
      </Button>
    </form>
  );
}

export function SecondPerson({ of: named, changed }: SecondPersonProps) {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  return (
    <section className="panel">
      <h2>{say('notifications.second')}</h2>
      <p className="quiet">{say('notifications.second.about')}</p>
      {named === null ? (
        <Mark tone="bad">{say('notifications.second.none')}</Mark>
      ) : (
        <Facts
          of={[
            [say('notifications.second.name'), <bdi key="name">{named.name}</bdi>],
            [say('notifications.second.address'), <bdi key="address">{named.address}</bdi>],
            [say('notifications.second.since'), <When key="at" at={named.namedAt} />],
          ]}
        />
      )}
      {isCounsel ? <NameThem key={named?.generation ?? 'none'} of={named} changed={changed} /> : null}
    </section>
  );
}
