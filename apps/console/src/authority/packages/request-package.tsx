/** Asks for one target of an order as a file, for one key of the own body. */
import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type DeliveryKeysQuery, type OrderOfAuthorityFragment, RequestPackageDocument } from '../../graphql/authority/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { NotDone } from '../../states/not-done.tsx';

export interface RequestPackageProps {
  order: Pick<OrderOfAuthorityFragment, 'id' | 'generation' | 'targets'>;
  keys: DeliveryKeysQuery['deliveryKeys'];
  changed: () => void;
}

export function RequestPackage({ order, keys, changed }: RequestPackageProps) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [request, requesting] = useAct(RequestPackageDocument);
  const usable = keys.filter(({ purpose, usable: isUsable }) => purpose === 'ENCRYPTION' && isUsable);
  const [target, setTarget] = useState(order.targets[0]?.id ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  if (usable.length === 0)
    return (
      <div className="package-form">
        <p>{say('packages.no-key')}</p>
        <ButtonLink to="/delivery-keys">{say('packages.keys')}</ButtonLink>
      </div>
    );
  const key = chosen ?? usable.find(({ state }) => state === 'IN_USE')?.id ?? usable[0]?.id ?? '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await request({ order: order.id, target, generation: order.generation, deliveryKey: key });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('packages.request.done'));
    changed();
  };
  const isTrial = usable.find(({ id }) => id === key)?.state === 'TRIAL';
  return (
    <form className="package-form" onSubmit={(event) => void submit(event)}>
      {order.targets.length === 1 ? null : (
        <NativeSelect
          label={say('packages.target')}
          value={target}
          data={order.targets.map(({ id, value }) => ({ value: id, label: value ?? id }))}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={say('packages.for-key')}
        description={isTrial ? say('packages.trial.about') : say('packages.for-key.about')}
        value={key}
        data={usable.map(({ id, label, state }) => ({ value: id, label: `${label} (${code('DeliveryKeyState', state)})` }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <NotDone of={outcome} changed={changed} />
      <Button type="submit" loading={requesting}>
        {say(isTrial ? 'packages.request.trial' : 'packages.request')}
      </Button>
    </form>
  );
}
