/** Step 4: by when the person is told, or on what ground, why and until when not. */
import { Radio } from '@mantine/core';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import { lastDayWithin } from '../../../parts/instants.ts';
import { ChoiceField, Group, TextField } from '../fields.tsx';
import { ruleOf } from '../form.ts';
import { limits } from '../rules/kind-rule.ts';
import { useWizard } from '../wizard.tsx';

const grounds = ['OBSTRUCTION_OF_INQUIRIES', 'PREJUDICE_TO_INVESTIGATION', 'PUBLIC_SECURITY', 'NATIONAL_SECURITY', 'RIGHTS_OF_OTHERS'];

export function SecrecyStep() {
  const say = useWords();
  const code = useCodes();
  const { form, change, scene } = useWizard();
  const rule = ruleOf(form);
  if (rule === null) return <p>{say('authority.new.kind-first')}</p>;
  const ways = rule.namesInformation ? (['BY_DAY', 'SILENCE'] as const) : (['', 'BY_DAY', 'SILENCE'] as const);
  const tomorrow = lastDayWithin(scene.now, 2);
  return (
    <Group
      name="telling"
      legend={say('authority.new.field.telling')}
      about={
        <>
          {say(`authority.new.telling.about.${rule.informs}`)} {rule.informationArticle}.
        </>
      }
    >
      {ways.map((telling) => (
        <Radio
          key={telling}
          name="order-telling"
          label={say(`authority.new.telling.${telling || 'NONE'}`)}
          description={
            telling === 'SILENCE' ? `${say('authority.new.silence.about', { days: rule.silenceDays })} ${rule.silenceArticle}.` : undefined
          }
          checked={form.telling === telling}
          onChange={() => change((old) => ({ ...old, telling }))}
        />
      ))}
      {form.telling === 'BY_DAY' ? (
        <TextField name="informDay" required type="date" min={tomorrow} max={lastDayWithin(scene.now, limits.informDays)} />
      ) : null}
      {form.telling === 'SILENCE' ? (
        <>
          <ChoiceField name="secrecyGround" values={grounds} label={(value) => code('SecrecyGround', value)} />
          <TextField name="secrecyReason" required rows={3} />
          <TextField name="secrecyDay" required type="date" min={tomorrow} max={lastDayWithin(scene.now, rule.silenceDays)} />
        </>
      ) : null}
    </Group>
  );
}
