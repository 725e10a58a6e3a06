/** Proposes that an authority is enrolled: who it is, what its people may claim, and where it is reached. Counsel who is another person approves it. */
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { type Office, offices } from '@writ/orders-domain/law';
import { useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type AuthorityRole, ProposeEnrolmentDocument } from '../../graphql/platform/graphql.ts';
import { ActForm } from '../review/act-form.tsx';
import { CallBackScript } from './call-back-script.tsx';
import '../review/review.css';

const roles: readonly AuthorityRole[] = ['ISSUING', 'VALIDATING', 'ENFORCING', 'COORDINATOR'];

const nothing = { issuer: '', organisation: '', name: '', country: '', callBackNumber: '', reportAddress: '', checked: '' };

/** What must be written, and how. A body that receives no reports of a suspicion has no address for them. */
const fields = [
  ['name', 'text', true],
  ['organisation', 'text', true],
  ['country', 'text', true],
  ['issuer', 'url', true],
  ['callBackNumber', 'tel', true],
  ['reportAddress', 'email', false],
] as const;

interface ChoicesProps<Value extends string> {
  legend: string;
  values: readonly Value[];
  of: string;
  chosen: readonly Value[];
  choose: (chosen: readonly Value[]) => void;
}

function Choices<Value extends string>({ legend, values, of, chosen, choose }: ChoicesProps<Value>) {
  const code = useCodes();
  return (
    <fieldset className="review-codes">
      <legend>{legend}</legend>
      {values.map((value) => (
        <Checkbox
          key={value}
          size="xs"
          label={code(of, value)}
          checked={chosen.includes(value)}
          onChange={() => choose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])}
        />
      ))}
    </fieldset>
  );
}

export function ProposeEnrolment({ proposed }: { proposed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [written, setWritten] = useState(nothing);
  const [asRoles, setRoles] = useState<readonly AuthorityRole[]>([]);
  const [asOffices, setOffices] = useState<readonly Office[]>([]);
  const [scrutinises, setScrutinises] = useState(false);
  const [propose, acting] = useAct(ProposeEnrolmentDocument);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (): Promise<boolean> => {
    const reportAddress = written.reportAddress.trim() || null;
    const chosen = { roles: [...asRoles], offices: [...asOffices], scrutinises };
    const outcome = await propose({ input: { ...written, ...chosen, country: written.country.toUpperCase(), reportAddress } });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return false;
    announce(say('authorities.propose.said', { organisation: written.organisation }));
    proposed();
    return true;
  };
  return (
    <ActForm
      title={say('authorities.propose')}
      about={say('authorities.propose.about')}
      button={say('authorities.propose.send')}
      acting={acting}
      trouble={trouble}
      submit={submit}
      clear={() => {
        setWritten(nothing);
        setRoles([]);
        setOffices([]);
        setScrutinises(false);
      }}
    >
      {fields.map(([name, type, required]) => (
        <TextInput
          key={name}
          type={type}
          required={required}
          autoComplete="off"
          label={say(`authorities.field.${name}`)}
          description={say(`authorities.field-about.${name}`)}
          value={written[name]}
          onChange={(event) => setWritten({ ...written, [name]: event.currentTarget.value })}
        />
      ))}
      <Choices legend={say('authorities.roles')} values={roles} of="AuthorityRole" chosen={asRoles} choose={setRoles} />
      <Choices legend={say('authorities.offices')} values={offices} of="Office" chosen={asOffices} choose={setOffices} />
      <Checkbox
        size="xs"
        label={say('authorities.scrutinises')}
        checked={scrutinises}
        onChange={(event) => setScrutinises(event.currentTarget.checked)}
      />
      <CallBackScript of={{ ...written, roles: asRoles, offices: asOffices }} />
      <Textarea
        required
        autosize
        minRows={3}
        maxLength={5000}
        label={say('authorities.checked')}
        description={say('authorities.checked.about')}
        value={written.checked}
        onChange={(event) => setWritten({ ...written, checked: event.currentTarget.value })}
      />
    </ActForm>
  );
}
