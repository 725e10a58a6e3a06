/**
 * Which enforcing authority was notified: one of those that are enrolled here, by its exact name, so that it finds the order at its desk and can
 * object. One that is not enrolled can be written; the order is then released on evidence of the notification alone.
 */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../../../app/ask.ts';
import { useWords } from '../../../app/words/words.tsx';
import { EnforcingAuthoritiesDocument } from '../../../graphql/authority/graphql.ts';
import { useBody } from '../../../parts/body.tsx';
import { TextField } from '../fields.tsx';
import { useFaultOf, useWizard } from '../wizard.tsx';

const other = 'other';

/** A body as the value of an option: no name of a body has a line break. */
const optionOf = (organisation: string, country: string): string => `${organisation}\n${country}`;

function WrittenAuthority() {
  return (
    <div className="order-pair">
      <TextField name="notifiedOrganisation" required />
      <TextField name="notifiedCountry" required />
    </div>
  );
}

function Chosen({ authorities }: { authorities: readonly { organisation: string; country: string }[] }) {
  const say = useWords();
  const bodyOf = useBody();
  const { form, change } = useWizard();
  const error = useFaultOf('notifiedOrganisation');
  const written = optionOf(form.notifiedOrganisation.trim(), form.notifiedCountry);
  const isListed = authorities.some(({ organisation, country }) => optionOf(organisation, country) === written);
  const [isOther, setOther] = useState(!isListed && form.notifiedOrganisation !== '');
  const isWritten = isOther && !isListed;
  const choose = (value: string) => {
    setOther(value === other);
    const [notifiedOrganisation = '', notifiedCountry = ''] = value === other ? [] : value.split('\n');
    change((old) => ({ ...old, notifiedOrganisation, notifiedCountry }));
  };
  return (
    <>
      <NativeSelect
        id={isWritten ? 'notified-authority' : 'notifiedOrganisation'}
        className="order-field"
        label={say('authority.new.notified.list')}
        description={say('authority.new.notified.list.about')}
        error={isWritten ? undefined : error}
        aria-required
        value={isListed ? written : isOther ? other : ''}
        data={[
          { value: '', label: say('authority.new.choose') },
          ...authorities.map(({ organisation, country }) => ({
            value: optionOf(organisation, country),
            label: bodyOf({ organisation, country }),
          })),
          { value: other, label: say('authority.new.notified.other') },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {isWritten ? (
        <>
          <p className="order-about">{say('authority.new.notified.other.about')}</p>
          <WrittenAuthority />
        </>
      ) : null}
    </>
  );
}

/** For who drafts an order; who records one that was received otherwise writes the name that is on it. */
export function NotifiedAuthority() {
  const { scene } = useWizard();
  const isRecorded = scene.office === 'RECORDER';
  const { data, failures } = useAsk(EnforcingAuthoritiesDocument, {}, { pause: isRecorded });
  if (isRecorded || failures.length > 0) return <WrittenAuthority />;
  const here = (data?.enforcingAuthorities ?? []).filter(
    ({ country }) => scene.platformCountry === null || country === scene.platformCountry,
  );
  return data === undefined ? null : <Chosen authorities={here} />;
}
