/** What the body states of a package that it fetched: that it was opened, by the hash that is in it, or what is wrong with it. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  AcknowledgePackageDocument,
  type PackageFactsFragment,
  type PackageFault,
  RejectPackageDocument,
} from '../../graphql/authority/graphql.ts';
import { NotDone } from '../../states/not-done.tsx';

interface AnswerPackageProps {
  of: PackageFactsFragment;
  changed: () => void;
}

/** What a recipient may state. */
type StatedFault = Exclude<PackageFault, 'NO_TIMESTAMP'>;
const faults = Object.keys({ CANNOT_DECRYPT: 1, HASH_MISMATCH: 1, INCOMPLETE: 1 } satisfies Record<StatedFault, 1>) as StatedFault[];

function Acknowledge({ of: { id, generation, volumes }, changed }: AnswerPackageProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [acknowledge, acting] = useAct(AcknowledgePackageDocument);
  const [hashes, setHashes] = useState<readonly string[]>(volumes.map(() => ''));
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await acknowledge({ package: id, generation, hashes: hashes.map((hash) => hash.trim().toLowerCase()) });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('packages.acknowledge.done'));
    changed();
  };
  return (
    <form className="package-form" onSubmit={(event) => void submit(event)}>
      {volumes.map(({ number }, place) => (
        <TextInput
          key={number}
          required
          spellCheck={false}
          autoComplete="off"
          label={say('packages.acknowledge.hash', { number, of: volumes.length })}
          description={say('packages.acknowledge.hash.about')}
          value={hashes[place] ?? ''}
          onChange={({ currentTarget: { value } }) => setHashes(hashes.map((hash, at) => (at === place ? value : hash)))}
        />
      ))}
      <NotDone of={outcome} changed={changed} />
      <Button type="submit" loading={acting}>
        {say('packages.acknowledge')}
      </Button>
    </form>
  );
}

function Reject({ of: { id, generation }, changed }: AnswerPackageProps) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [reject, acting] = useAct(RejectPackageDocument);
  const [fault, setFault] = useState<StatedFault>('CANNOT_DECRYPT');
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await reject({ package: id, generation, fault, text });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('packages.reject.done'));
    changed();
  };
  return (
    <details>
      <summary>{say('packages.reject.open')}</summary>
      <form className="package-form" onSubmit={(event) => void submit(event)}>
        <NativeSelect
          label={say('packages.fault')}
          value={fault}
          data={faults.map((value) => ({ value, label: code('PackageFault', value) }))}
          onChange={({ currentTarget: { value } }) => setFault(faults.find((one) => one === value) ?? fault)}
        />
        <Textarea
          required
          autosize
          minRows={2}
          label={say('packages.reject.text')}
          description={say('packages.reject.about')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NotDone of={outcome} changed={changed} />
        <Button type="submit" color="red" size="compact-md" loading={acting}>
          {say('packages.reject')}
        </Button>
      </form>
    </details>
  );
}

/** Nothing where it was not fetched yet, or has ended. */
export function AnswerPackage(props: AnswerPackageProps) {
  if (props.of.state !== 'HANDED_OVER') return null;
  return (
    <>
      <Acknowledge {...props} />
      <Reject {...props} />
    </>
  );
}
