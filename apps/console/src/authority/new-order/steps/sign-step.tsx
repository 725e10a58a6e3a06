/**
 * Step 5: the draft is saved and shown as the server keeps it, with its digest; then it is signed. A draft can't be changed: when something
 * is written after it was saved, it is saved again before it can be signed.
 */
import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../../app/words/words.tsx';
import type { DraftContentFragment } from '../../../graphql/authority/graphql.ts';
import { draftDigest } from '../../../order/order-digest.ts';
import { Identifier } from '../../../parts/identifier.tsx';
import { asks } from '../form.ts';
import { PersonPreview, PlatformPreview } from '../previews.tsx';
import { useWizard } from '../wizard.tsx';

interface SignStepProps {
  /** The draft of exactly what is in the form; null when it was not saved since. */
  draft: DraftContentFragment | null;
  save: () => void;
  sign: (digest: string) => void;
  busy: boolean;
  /** The way back, beside the act. */
  children: ReactNode;
}

export function SignStep({ draft, save, sign, busy, children }: SignStepProps) {
  const say = useWords();
  const { form, scene } = useWizard();
  const digest = useMemo(() => (draft === null ? '' : draftDigest(draft)), [draft]);
  const asked = asks(form, scene.office);
  const after = form.isEmergency && asked.emergency ? 'EMERGENCY' : asked.validation ? 'VALIDATION' : 'SERVED';
  if (draft === null)
    return (
      <>
        <p>{say('authority.new.sign.save-first')}</p>
        <div className="order-buttons">
          <Button onClick={save} loading={busy} data-act="save">
            {say('authority.new.sign.save')}
          </Button>
          {children}
        </div>
      </>
    );
  return (
    <>
      <div className="order-previews">
        <PlatformPreview draft={draft} />
        <PersonPreview draft={draft} />
      </div>
      <section className="panel order-digest" aria-labelledby="digest-title">
        <h3 id="digest-title" tabIndex={-1}>
          {say('authority.new.sign.digest')}
        </h3>
        <p>
          <Identifier copy>{digest}</Identifier>
        </p>
        <p>{say('authority.new.sign.digest.about')}</p>
      </section>
      <p>{say(`authority.new.sign.after.${after}`)}</p>
      <div className="order-buttons">
        <Button onClick={() => sign(digest)} loading={busy} data-act="sign">
          {say('authority.new.sign.sign')}
        </Button>
        {children}
      </div>
    </>
  );
}
