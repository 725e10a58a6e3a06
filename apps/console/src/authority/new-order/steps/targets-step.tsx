/** Step 2: whom or what the order names, one or more, each by one identifier; several can be pasted. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { readIdentifier } from '@writ/orders-domain/identifiers';
import { useState } from 'react';
import { useAfterRender } from '../../../app/after-render.ts';
import { useAnnounce } from '../../../app/frame/announce.tsx';
import { Cited } from '../../../app/words/citation.tsx';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import type { IdentifierType } from '../../../graphql/authority/graphql.ts';
import { Group, TextField } from '../fields.tsx';
import { asks, lawOfForm, type Target } from '../form.ts';
import { withoutTarget, withPasted, withTarget } from '../form-change.ts';
import { pastedTargets } from '../rules/pasted.ts';
import { useFaultOf, useWizard } from '../wizard.tsx';

export function TargetsStep() {
  const say = useWords();
  const { form, change, scene } = useWizard();
  const afterRender = useAfterRender();
  const law = lawOfForm(form);
  if (law === null) return <p>{say('authority.new.kind-first')}</p>;
  return (
    <>
      <Group
        name="targets"
        legend={say('authority.new.field.targets')}
        about={
          <>
            {say(law.permits === 'RESTRICTIONS' ? 'authority.new.targets.items' : 'authority.new.targets.accounts')}{' '}
            <Cited of={law.targets.article} />.
          </>
        }
      >
        <ol className="order-targets">
          {form.targets.map((target, index) => (
            <TargetRow key={target.key} target={target} number={index + 1} types={law.targets.types} />
          ))}
        </ol>
        <Button
          variant="default"
          onClick={() => {
            change(withTarget);
            const next = Math.max(...form.targets.map(({ key }) => key)) + 1;
            afterRender(() => document.getElementById(`target-${next}`)?.focus());
          }}
        >
          {say('authority.new.targets.add')}
        </Button>
      </Group>
      <PasteTargets types={law.targets.types} />
      {asks(form, scene.office).preservation ? <TextField name="preservation" /> : null}
    </>
  );
}

function TargetRow({ target, number, types }: { target: Target; number: number; types: readonly IdentifierType[] }) {
  const say = useWords();
  const code = useCodes();
  const { form, change } = useWizard();
  const error = useFaultOf(`target-${target.key}`);
  const read = readIdentifier(target.type, target.value);
  const set = (part: Partial<Target>) =>
    change((old) => ({ ...old, targets: old.targets.map((one) => (one.key === target.key ? { ...one, ...part } : one)) }));
  const isOther = read.fault === null && read.value !== target.value.trim();
  return (
    <li className="order-target">
      <NativeSelect
        label={say('authority.new.targets.type', { number })}
        value={target.type}
        onChange={(event) => set({ type: event.currentTarget.value as IdentifierType })}
        data={types.map((value) => ({ value, label: code('IdentifierType', value) }))}
      />
      <TextInput
        id={`target-${target.key}`}
        label={say('authority.new.targets.value', { number })}
        description={say(`authority.new.targets.shape.${target.type}`)}
        error={error}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        aria-required
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={target.value}
        onChange={(event) => set({ value: event.currentTarget.value })}
      />
      <Button
        variant="default"
        disabled={form.targets.length === 1 && target.value === ''}
        onClick={() => {
          change((old) => withoutTarget(old, target.key));
          document.getElementById('targets')?.focus();
        }}
        aria-label={say('authority.new.targets.remove', { number })}
      >
        {say('authority.new.targets.remove-short')}
      </Button>
      {isOther ? (
        <p className="order-normal">
          {say('authority.new.targets.normal')} <bdi className="identifier">{read.value}</bdi>
        </p>
      ) : null}
    </li>
  );
}

function PasteTargets({ types }: { types: readonly IdentifierType[] }) {
  const say = useWords();
  const announce = useAnnounce();
  const { change } = useWizard();
  const [text, setText] = useState('');
  const found = pastedTargets(text, types);
  const wrong = found.filter(({ type, value }) => readIdentifier(type, value).fault !== null).length;
  return (
    <details className="order-more">
      <summary>{say('authority.new.paste')}</summary>
      <Textarea
        label={say('authority.new.paste.label')}
        description={say('authority.new.paste.about')}
        rows={5}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p aria-live="polite">{text.trim() === '' ? '' : say('authority.new.paste.found', { count: found.length, wrong })}</p>
      <Button
        variant="default"
        disabled={found.length === 0}
        onClick={() => {
          change((old) => withPasted(old, text));
          announce(say('authority.new.paste.added', { count: found.length }));
          setText('');
          document.getElementById('targets')?.focus();
        }}
      >
        {say('authority.new.paste.add')}
      </Button>
    </details>
  );
}
