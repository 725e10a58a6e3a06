/** Step 4: by when the person is told, or on what ground and why not, and until when if there is a day. */
import { Radio } from '@mantine/core';
import { secrecyGrounds } from '@writ/orders-domain/order';
import { Cited, useCitation } from '../../../app/words/citation.tsx';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import { lastDayWithin } from '../../../parts/instants.ts';
import { ChoiceField, Group, TextField, useFieldWords } from '../fields.tsx';
import { lawOfForm } from '../form.ts';
import { useWizard } from '../wizard.tsx';

export function SecrecyStep() {
  const say = useWords();
  const cite = useCitation();
  const code = useCodes();
  const fieldWords = useFieldWords();
  const { form, change, scene } = useWizard();
  const law = lawOfForm(form);
  if (law === null) return <p>{say('authority.new.kind-first')}</p>;
  const { most, needsEnd } = law.secrecy;
  const last = most === null ? {} : { max: lastDayWithin(scene.now, most.days) };
  const tomorrow = lastDayWithin(scene.now, 2);
  return (
    <Group
      name="telling"
      legend={say('authority.new.field.telling')}
      about={
        <>
          {fieldWords(`authority.new.telling.about.${law.informs}`)} <Cited of={law.information.article} />.
        </>
      }
    >
      {(['', 'BY_DAY', 'SILENCE'] as const).map((telling) => (
        <Radio
          key={telling}
          name="order-telling"
          label={say(`authority.new.telling.${telling || 'NONE'}`)}
          description={
            telling === 'SILENCE'
              ? `${most === null ? say('authority.new.silence.about') : say('authority.new.silence.most', { days: most.days })} ${cite(law.secrecy.article)}.`
              : undefined
          }
          checked={form.telling === telling}
          onChange={() => change((old) => ({ ...old, telling }))}
        />
      ))}
      {form.telling === 'BY_DAY' ? <TextField name="informDay" required type="date" min={tomorrow} {...last} /> : null}
      {form.telling === 'SILENCE' ? (
        <>
          <ChoiceField name="secrecyGround" values={secrecyGrounds} label={(value) => code('SecrecyGround', value)} />
          <TextField name="secrecyReason" required rows={3} />
          <TextField name="secrecyDay" required={needsEnd && scene.office !== 'RECORDER'} type="date" min={tomorrow} {...last} />
        </>
      ) : null}
    </Group>
  );
}
