/** Counsel, and after them the auditor, sign for somebody's new key, whose file they were given; after the auditor it is registered. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Outcome } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useRole } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { Facts } from '../../parts/facts.tsx';
import { download } from '../../proof/download.ts';
import { NotDone } from '../../states/not-done.tsx';
import { NotSigned } from '../not-signed.tsx';
import type { SigningDocuments } from '../use-signed-act.ts';
import { type KeyFile, keyInput, readKeyFile, signedFileText, vouchMessage } from './key-acts.ts';
import { useSigning } from './use-signing.ts';

export type Register = (input: ReturnType<typeof keyInput>) => Promise<Outcome<unknown>>;

export interface VouchForKeyProps {
  keys: SigningDocuments['keys'];
  register: Register;
  changed: () => void;
}

/** Whose key it is: what counsel and the auditor compare with the person, before they sign. */
function Owner({ of: { key } }: { of: KeyFile }) {
  const say = useWords();
  const code = useCodes();
  return (
    <Facts
      of={[
        [say('signing-keys.owner'), <bdi key="owner">{key.subject}</bdi>],
        [say('signing-keys.issuer'), <bdi key="issuer">{key.issuer}</bdi>],
        [say('signing-keys.kind'), say(`signing-keys.kind.${key.kind}`)],
        [say('signing-keys.body'), key.organisation === null ? null : <bdi key="body">{key.organisation}</bdi>],
        [say('signing-keys.roles'), key.roles.map((role) => code('Role', role)).join(', ')],
      ]}
    />
  );
}

export function VouchForKey({ keys, register, changed }: VouchForKeyProps) {
  const say = useWords();
  const announce = useAnnounce();
  const isAuditor = useRole('AUDITOR');
  const { ask, isSigning, why } = useSigning(keys);
  const [file, setFile] = useState<KeyFile | 'none' | 'other' | null>(null);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const [said, setSaid] = useState('');
  /** Its owner has signed it, and for the auditor a counsel too. */
  const needed = isAuditor ? 2 : 1;
  const take = async (given: File | undefined) => {
    const read = given === undefined ? null : readKeyFile(await given.text());
    setOutcome(null);
    setSaid('');
    setFile(given === undefined ? null : read === null ? 'none' : read.acts.length === needed ? read : 'other');
  };
  const sign = async (of: KeyFile) => {
    const role = isAuditor ? 'AUDITOR' : 'COUNSEL';
    const signed = await ask(({ person, keys: own, now }) => vouchMessage(of.key, { person, role, now }, own));
    if (signed === null) return;
    const signedFile: KeyFile = { ...of, acts: [...of.acts, signed.act] };
    if (!isAuditor) {
      download(`signing-key-${of.key.subject}.json`, 'application/json', signedFileText(signedFile));
      return setSaid(say('signing-keys.vouch.next'));
    }
    const kept = await register(keyInput(signedFile));
    setOutcome(kept);
    if (kept.kind !== 'done') return;
    announce(say('signing-keys.vouch.done'));
    setSaid(say('signing-keys.vouch.done'));
    changed();
  };
  return (
    <section className="panel" aria-labelledby="vouch">
      <h2 id="vouch">{say('signing-keys.vouch')}</h2>
      <p className="quiet">{say(isAuditor ? 'signing-keys.vouch.about-auditor' : 'signing-keys.vouch.about')}</p>
      <TextInput
        type="file"
        accept="application/json,.json"
        label={say('signing-keys.vouch.file')}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {file === 'none' || file === 'other' ? (
        <p role="alert">{say(file === 'none' ? 'signing-keys.file.wrong' : 'signing-keys.file.other')}</p>
      ) : null}
      {file === null || file === 'none' || file === 'other' ? null : (
        <>
          <Owner of={file} />
          {why === null ? null : <NotSigned why={why} />}
          <NotDone of={outcome} changed={changed} />
          <Button variant="default" loading={isSigning} onClick={() => void sign(file)}>
            {say('signing-keys.vouch.act')}
          </Button>
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
