/** Step 3: what is asked: categories of records and their period, or where an order on items holds; for what, for whom, and who was notified. */
import { Checkbox, Radio } from '@mantine/core';
import { type KindLaw, offences, otherOffence, signingFor } from '@writ/orders-domain/law';
import { offenceThresholds } from '@writ/orders-domain/order';
import { Cited, useCitation } from '../../../app/words/citation.tsx';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import { useOffenceWords } from '../../../order/offence-words.ts';
import { instantOf, localOf } from '../../../parts/instants.ts';
import { When } from '../../../parts/when.tsx';
import { ChoiceField, Group, ReadBy, TextField, useFieldWords } from '../fields.tsx';
import { asks, lawOfForm } from '../form.ts';
import { offeredCategories, withCategory } from '../form-change.ts';
import { competenceOf, requires, shows } from '../rules/offered.ts';
import { useWizard } from '../wizard.tsx';
import { NotifiedAuthority } from './notified-authority.tsx';
import { Territories } from './territories.tsx';

export function ScopeStep() {
  const say = useWords();
  const code = useCodes();
  const named = useOffenceWords();
  const { form, scene } = useWizard();
  const law = lawOfForm(form);
  if (law === null) return <p>{say('authority.new.kind-first')}</p>;
  const asked = asks(form, scene.office);
  return (
    <>
      {law.permits === 'RESTRICTIONS' ? null : <Categories law={law} />}
      {asked.threshold ? (
        <ChoiceField
          name="threshold"
          values={offenceThresholds}
          label={(value) => code('OffenceThreshold', value)}
          article={law.threshold?.article ?? null}
        />
      ) : null}
      {asked.threshold ? (
        <ChoiceField
          name="catalogue"
          values={[...offences().map(({ key }) => key), otherOffence]}
          label={named}
          article={null}
          isRequired={false}
        />
      ) : null}
      {asked.window ? <Period /> : null}
      {asked.territories ? <Territories /> : null}
      {shows(law, 'purpose') ? (
        <TextField name="purpose" required={requires(law, 'purpose')} rows={3} also={<ReadBy field="purpose" />} />
      ) : null}
      {asked.validation ? <RecipientChoice /> : null}
      {asked.notification ? <Notification law={law} /> : null}
    </>
  );
}

function Categories({ law }: { law: KindLaw }) {
  const say = useWords();
  const cite = useCitation();
  const code = useCodes();
  const fieldWords = useFieldWords();
  const { form, change, scene } = useWizard();
  const { office } = scene;
  const offered = offeredCategories(law, office, form.isEmergency);
  return (
    <Group name="categories" legend={say('authority.new.field.categories')} about={fieldWords('authority.new.categories.about')}>
      {offered.map((category) => (
        <Checkbox
          key={category}
          label={code('DataCategory', category)}
          description={[
            say(`authority.new.category.${category}`),
            office === 'RECORDER' ? '' : say(`authority.new.signed.${competenceOf(law, office, category)}`),
            `${cite(signingFor(law, category)?.article ?? '')}.`,
          ].join(' ')}
          checked={form.categories.includes(category)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change((old) => withCategory(old, category, checked));
          }}
        />
      ))}
    </Group>
  );
}

/** The period in the person's own zone, with the instants in UTC that the order names. */
function Period() {
  const say = useWords();
  const { form, scene } = useWizard();
  const latest = localOf(scene.now).slice(0, 16);
  const utc = (value: string) => {
    const at = instantOf(value);
    return at === null ? null : (
      <>
        {' '}
        {say('authority.new.instant')} <When at={at.toISOString()} />
      </>
    );
  };
  return (
    <div className="order-pair">
      <TextField name="from" type="datetime-local" max={latest} also={utc(form.from)} />
      <TextField name="to" type="datetime-local" max={latest} also={utc(form.to)} />
    </div>
  );
}

function RecipientChoice() {
  const say = useWords();
  const code = useCodes();
  const { form, change } = useWizard();
  return (
    <Group name="recipient" legend={say('authority.new.field.recipient')} about={say('authority.new.recipient.about')}>
      {(['ISSUING_AUTHORITY', 'VALIDATING_AUTHORITY'] as const).map((recipient) => (
        <Radio
          key={recipient}
          name="order-recipient"
          label={code('Recipient', recipient)}
          checked={form.recipient === recipient}
          onChange={() => change((old) => ({ ...old, recipient }))}
        />
      ))}
    </Group>
  );
}

function Notification({ law }: { law: KindLaw }) {
  const say = useWords();
  const { form, change } = useWizard();
  return (
    <Group
      name="notification"
      legend={say('authority.new.field.notification')}
      about={
        <>
          {say('authority.new.notification.about')} <Cited of={law.notification?.article ?? ''} />.
        </>
      }
    >
      {(['NOTIFIED', 'NOT_NOTIFIED'] as const).map((notification) => (
        <Radio
          key={notification}
          name="order-notification"
          label={say(`authority.new.notification.${notification}`)}
          checked={form.notification === notification}
          onChange={() => change((old) => ({ ...old, notification }))}
        />
      ))}
      {form.notification === 'NOTIFIED' ? <NotifiedAuthority /> : null}
      {form.notification === 'NOT_NOTIFIED' ? <TextField name="notNotified" required rows={3} /> : null}
    </Group>
  );
}
