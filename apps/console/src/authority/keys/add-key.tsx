/** Proposes a certificate or a recipient of age of one's own body. Its private key never leaves the machine on which it was made, and is not asked for. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { AddDeliveryKeyDocument, type DeliveryKeyProfile } from '../../graphql/authority/graphql.ts';
import { NotDone } from '../../states/not-done.tsx';

const profiles: readonly DeliveryKeyProfile[] = ['CMS', 'CMS_COMPATIBLE', 'AGE'];
const blank = { use: 'CMS', label: '', material: '' };

export function AddKey({ changed }: { changed: () => void }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [add, adding] = useAct(AddDeliveryKeyDocument);
  const [given, setGiven] = useState(blank);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const profile = profiles.find((one) => one === given.use);
    const { label, material } = given;
    const use = profile === undefined ? { purpose: 'SIGNING' as const } : { purpose: 'ENCRYPTION' as const, profile };
    const ended = await add({ input: { ...use, label, material } });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('keys.added'));
    setGiven(blank);
    changed();
  };
  const set = (change: Partial<typeof blank>) => setGiven({ ...given, ...change });
  const isAge = given.use === 'AGE';
  const uses = profiles.map((value) => ({
    value,
    label: `${code('DeliveryKeyPurpose', 'ENCRYPTION')}: ${code('DeliveryKeyProfile', value)}`,
  }));
  return (
    <details className="panel">
      <summary>{say('keys.add')}</summary>
      <form className="key-form" onSubmit={(event) => void submit(event)}>
        <p>{say('keys.add.about')}</p>
        <NativeSelect
          label={say('keys.purpose')}
          value={given.use}
          data={[...uses, { value: 'SIGNING', label: code('DeliveryKeyPurpose', 'SIGNING') }]}
          onChange={(event) => set({ use: event.currentTarget.value })}
        />
        <TextInput
          required
          maxLength={100}
          label={say('keys.label')}
          description={say('keys.label.about')}
          value={given.label}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
        <Textarea
          required
          autosize
          minRows={isAge ? 1 : 4}
          maxRows={12}
          spellCheck={false}
          label={say(isAge ? 'keys.recipient' : 'keys.material')}
          description={say(isAge ? 'keys.recipient.about' : 'keys.material.about')}
          value={given.material}
          onChange={(event) => set({ material: event.currentTarget.value })}
        />
        <NotDone of={outcome} changed={changed} />
        <Button type="submit" loading={adding}>
          {say('keys.add.act')}
        </Button>
      </form>
    </details>
  );
}
