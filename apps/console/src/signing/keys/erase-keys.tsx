/** Counsel, and after them the auditor, sign that the keys of an account are destroyed; whoever runs the service of keys brings it the file with both. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useRole } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { download } from '../../proof/download.ts';
import { NotSigned } from '../not-signed.tsx';
import type { SigningDocuments } from '../use-signed-act.ts';
import { type ErasureFile, erasureMessage, readErasureFile, signedFileText } from './key-acts.ts';
import { useSigning } from './use-signing.ts';

export function EraseKeys({ keys }: { keys: SigningDocuments['keys'] }) {
  const say = useWords();
  const isAuditor = useRole('AUDITOR');
  const { ask, isSigning, why } = useSigning(keys);
  /** What a counsel has signed, which the auditor is given. */
  const [given, setGiven] = useState<ErasureFile | 'none' | null>(null);
  const [account, setAccount] = useState('');
  const [isKept, setKept] = useState(false);
  const take = async (file: File | undefined) => {
    const read = file === undefined ? null : (readErasureFile(await file.text()) ?? 'none');
    setKept(false);
    setGiven(read);
    setAccount(read === null || read === 'none' ? '' : read.account);
  };
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    const role = isAuditor ? 'AUDITOR' : 'COUNSEL';
    const signed = await ask(({ person, keys: own, now }) => erasureMessage(account, { person, role, now }, own));
    if (signed === null) return;
    const before = given === null || given === 'none' ? [] : given.acts;
    download(`erasure-${account}.json`, 'application/json', signedFileText({ v: 1, account, acts: [...before, signed.act] }));
    setKept(true);
  };
  return (
    <section className="panel" aria-labelledby="erase-keys">
      <h2 id="erase-keys">{say('signing-keys.erase')}</h2>
      <p className="quiet">{say(isAuditor ? 'signing-keys.erase.about-auditor' : 'signing-keys.erase.about')}</p>
      <form onSubmit={(event) => void sign(event)}>
        {isAuditor ? (
          <TextInput
            type="file"
            accept="application/json,.json"
            label={say('signing-keys.erase.file')}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        ) : null}
        {given === 'none' ? <p role="alert">{say('signing-keys.erase.wrong')}</p> : null}
        <TextInput
          required
          readOnly={isAuditor}
          label={say('signing-keys.erase.account')}
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
        />
        {why === null ? null : <NotSigned why={why} />}
        <Button type="submit" variant="default" loading={isSigning} disabled={account === ''}>
          {say('signing-keys.erase.act')}
        </Button>
      </form>
      <p role="status">{isKept ? say(isAuditor ? 'signing-keys.erase.bring' : 'signing-keys.erase.next') : ''}</p>
    </section>
  );
}
