/** A new key of one's own: made on the signing page by one's device, and kept as a file that counsel signs next. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { download } from '../../proof/download.ts';
import { NotSigned } from '../not-signed.tsx';
import type { SigningDocuments } from '../use-signed-act.ts';
import { describedKey, newKeyMessage, rolesToSign, signedFileText } from './key-acts.ts';
import { useSigning } from './use-signing.ts';

export function NewKey({ keys }: { keys: SigningDocuments['keys'] }) {
  const say = useWords();
  const code = useCodes();
  const session = useSession();
  const roles = rolesToSign(session);
  const [chosen, setChosen] = useState(roles[0]);
  const [made, setMade] = useState<string | null>(null);
  const { ask, isSigning, why } = useSigning(keys);
  if (chosen === undefined) return null;
  const keep = (file: string) => download(`signing-key-${session.subject}.json`, 'application/json', file);
  const make = async () => {
    const signed = await ask(({ person, keys: own }) => newKeyMessage(person, chosen, own));
    const key = describedKey(signed?.credential);
    if (signed === null || key === null) return;
    const file = signedFileText({ v: 1, key, acts: [signed.act] });
    setMade(file);
    keep(file);
  };
  return (
    <section className="panel" aria-labelledby="new-key">
      <h2 id="new-key">{say('signing-keys.new')}</h2>
      <p className="quiet">{say('signing-keys.new.about')}</p>
      {roles.length < 2 ? null : (
        <NativeSelect
          label={say('signing-keys.new.role')}
          value={chosen}
          data={roles.map((role) => ({ value: role, label: code('Role', role) }))}
          onChange={(event) => setChosen(roles.find((role) => role === event.currentTarget.value))}
        />
      )}
      {why === null ? null : <NotSigned why={why} />}
      <Button variant="default" loading={isSigning} onClick={() => void make()}>
        {say('signing-keys.new.act')}
      </Button>
      {made === null ? null : (
        <div className="notice" data-tone="good" role="status" data-made="true">
          <p>{say('signing-keys.new.made')}</p>
          <Button size="compact-sm" variant="default" onClick={() => keep(made)}>
            {say('signing-keys.file.keep')}
          </Button>
        </div>
      )}
    </section>
  );
}
