/**
 * What this browser believes about the log: its key and since when, the last checkpoint that it saw, and the witnesses; with a place to pin
 * a key or witnesses that a person had from somebody else than this page.
 */
import { Button, Textarea, TextInput } from '@mantine/core';
import { TlogError } from '@writ/tlog';
import { fingerprintOf } from '@writ/verifier/proof/bytes.ts';
import type { Trust } from '@writ/verifier/proof/facts.ts';
import { type FormEvent, useState } from 'react';
import { useAnnounce } from '../app/frame/announce.tsx';
import { useWords } from '../app/words/words.tsx';
import { Facts } from '../parts/facts.tsx';
import { When } from '../parts/when.tsx';
import { useLogPlace } from './log-place.ts';
import { forget, pinKey, pinWitnesses } from './memory.ts';
import { logKeysIn } from './run-proof.ts';

export interface TrustPanelProps {
  trust: Trust;
  /** Something else is believed now: what was checked must be checked again. */
  changed: () => void;
}

function KeyForm({ changed }: Pick<TrustPanelProps, 'changed'>) {
  const say = useWords();
  const announce = useAnnounce();
  const { origin, storage, now } = useLogPlace();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const pin = (event: FormEvent) => {
    event.preventDefault();
    const keys = logKeysIn(text);
    const isUsable = keys !== undefined && storage !== null;
    setWrong(!isUsable);
    if (!isUsable) return;
    pinKey(storage, origin, keys, now());
    setText('');
    announce(say('proof.trust.key.pinned'));
    changed();
  };
  return (
    <form onSubmit={pin}>
      <TextInput
        label={say('proof.trust.key.field')}
        description={say('proof.trust.key.field-about')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wrong ? say('proof.trust.key.wrong') : null}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" variant="default" size="compact-md" mt="xs">
        {say('proof.trust.key.pin')}
      </Button>
    </form>
  );
}

function WitnessForm({ trust, changed }: TrustPanelProps) {
  const say = useWords();
  const announce = useAnnounce();
  const { origin, storage } = useLogPlace();
  const [text, setText] = useState(trust.policy ?? '');
  const [wrong, setWrong] = useState(false);
  const pin = (event: FormEvent) => {
    event.preventDefault();
    try {
      if (storage === null) return setWrong(true);
      pinWitnesses(storage, origin, text.trim() === '' ? null : text);
    } catch (error) {
      if (error instanceof TlogError) return setWrong(true);
      throw error;
    }
    setWrong(false);
    announce(say('proof.trust.witnesses.pinned'));
    changed();
  };
  return (
    <form onSubmit={pin}>
      <Textarea
        label={say('proof.trust.witnesses.field')}
        description={say('proof.trust.witnesses.field-about')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wrong ? say('proof.trust.witnesses.wrong') : null}
        autosize
        minRows={3}
        spellCheck={false}
      />
      <Button type="submit" variant="default" size="compact-md" mt="xs">
        {say('proof.trust.witnesses.pin')}
      </Button>
    </form>
  );
}

function Forget({ changed }: Pick<TrustPanelProps, 'changed'>) {
  const say = useWords();
  const announce = useAnnounce();
  const { origin, storage } = useLogPlace();
  if (storage === null) return null;
  const clear = () => {
    forget(storage, origin);
    announce(say('proof.trust.forgotten'));
    changed();
  };
  return (
    <>
      <p className="proof-step-about">{say('proof.trust.forget.about')}</p>
      <Button variant="default" size="compact-md" onClick={clear}>
        {say('proof.trust.forget')}
      </Button>
    </>
  );
}

export function TrustPanel({ trust, changed }: TrustPanelProps) {
  const say = useWords();
  const { origin, known, seen } = trust;
  return (
    <details className="proof-trust">
      <summary>{say('proof.trust')}</summary>
      <Facts
        of={[
          [
            say('proof.trust.origin'),
            <span key="origin" className="identifier">
              {origin}
            </span>,
          ],
          [
            say('proof.trust.fingerprint'),
            <span key="print" className="identifier">
              {fingerprintOf(known.key)}
            </span>,
          ],
          [
            say('proof.trust.since'),
            <>
              <When at={known.since} /> · {say(`proof.trust.how.${known.how}`)}
            </>,
          ],
          seen === null || seen === 'unavailable'
            ? null
            : [
                say('proof.trust.seen'),
                <>
                  {say('proof.trust.seen.size', { size: seen.size })} · <When at={seen.seenAt} />
                </>,
              ],
        ]}
      />
      <KeyForm changed={changed} />
      <WitnessForm trust={trust} changed={changed} />
      <Forget changed={changed} />
    </details>
  );
}
