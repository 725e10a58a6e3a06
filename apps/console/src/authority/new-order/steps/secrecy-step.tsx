/** Step 4: by when the person is told, or on what ground, why and until when not. */
import { Radio } from '@mantine/core';
import { orderLimits } from '@writ/orders-domain/law';
import { secrecyGrounds } from '@writ/orders-domain/order';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import { lastDayWithin } from '../../../parts/instants.ts';
import { ChoiceField, Group, TextField } from '../fields.tsx';
import { lawOfForm } from '../form.ts';
import { useWizard } from '../wizard.tsx';

export function SecrecyStep() {
  const say = useWords();
  const code = useCodes();
  const { form, change, scene } = useWizard();
  const law = lawOfForm(form);
  if (law === null) return <p>{say('authority.new.kind-first')}</p>;
  const ways = law.information.isNamed ? (['BY_DAY', 'SILENCE'] as const) : (['', 'BY_DAY', 'SILENCE'] as const);
  const tomorrow = lastDayWithin(scene.now, 2);
  return (
    <Group
      name="telling"
      legend={say('authority.new.field.telling')}
      about={
        <>
          {say(`authority.new.telling.about.${law.informs}`)} {law.information.article}.
        </>
      }
    >
      {ways.map((telling) => (
        <Radio
          key={telling}
          name="order-telling"
          label={say(`authority.new.telling.${telling || 'NONE'}`)}
          description={
            telling === 'SILENCE' ? `${say('authority.new.silence.about', { days: law.secrecy.days })} ${law.secrecy.article}.` : undefined
          }
          checked={form.telling === telling}
          onChange={() => change((old) => ({ ...old, telling }))}
        />
      ))}
      {form.telling === 'BY_DAY' ? (
        <TextField name="informDay" required type="date" min={tomorrow} max={lastDayWithin(scene.now, orderLimits.silenceDays)} />
      ) : null}
      {form.telling === 'SILENCE' ? (
        <>
          <ChoiceField name="secrecyGround" values={secrecyGrounds} label={(value) => code('SecrecyGround', value)} />
          <TextField name="secrecyReason" required rows={3} />
          <TextField name="secrecyDay" required type="date" min={tomorrow} max={lastDayWithin(scene.now, law.secrecy.days)} />
        </>
      ) : null}
    </Group>
  );
}
