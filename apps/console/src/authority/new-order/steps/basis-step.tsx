/** Step 1: under which law, by which provisions and grounds, and whether it is an emergency. */
import { Checkbox, Radio } from '@mantine/core';
import { lawOf, type OrderKind, type Term } from '@writ/orders-domain/law';
import { emergencyGrounds } from '@writ/orders-domain/order';
import { useCitation } from '../../../app/words/citation.tsx';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import { aimOf } from '../../../order/order-facts.ts';
import { ChoiceField, Group, ReadBy, TextField, useFieldWords } from '../fields.tsx';
import { lawOfForm } from '../form.ts';
import { withEmergency, withKind } from '../form-change.ts';
import { askable, needsValidator, offeredKinds, requires, shows } from '../rules/offered.ts';
import { useWizard } from '../wizard.tsx';

export function BasisStep() {
  const say = useWords();
  const { form } = useWizard();
  const law = lawOfForm(form);
  return (
    <>
      <KindChoice />
      {law === null ? null : (
        <>
          {law.emergency === null ? null : <EmergencyChoice />}
          <TextField name="reference" required={requires(law, 'reference')} />
          <TextField name="provision" required={requires(law, 'provision')} rows={2} />
          {shows(law, 'offence') ? <TextField name="offence" required={requires(law, 'offence')} rows={2} /> : null}
          {shows(law, 'grounds') ? (
            <TextField name="grounds" required={requires(law, 'grounds', form)} rows={5} also={<ReadBy field="grounds" />} />
          ) : null}
          <TextField name="redress" required={requires(law, 'redress')} rows={2} />
          {shows(law, 'reportTo') ? <TextField name="reportTo" /> : null}
          <details className="order-more">
            <summary>{say('authority.new.more')}</summary>
            <TextField name="earlier" />
            {law.permits === 'RESTRICTIONS' ? null : <TextField name="processor" rows={2} />}
          </details>
        </>
      )}
    </>
  );
}

function KindChoice() {
  const say = useWords();
  const code = useCodes();
  const fieldWords = useFieldWords();
  const { form, change, scene } = useWizard();
  const { office } = scene;
  return (
    <Group
      name="kind"
      legend={say('authority.new.field.kind')}
      about={fieldWords('authority.new.field.kind.about', { office: code('Office', office ?? '') })}
    >
      {offeredKinds(office, scene.country, scene.platformCountry).map((kind) => (
        <Radio
          key={kind}
          name="order-kind"
          value={kind}
          checked={form.kind === kind}
          onChange={() => change((old) => withKind(old, kind, office))}
          label={code('OrderKind', kind)}
          description={<KindFacts kind={kind} />}
        />
      ))}
    </Group>
  );
}

function KindFacts({ kind }: { kind: OrderKind }) {
  const say = useWords();
  const code = useCodes();
  const cite = useCitation();
  const { office } = useWizard().scene;
  const law = lawOf(kind);
  const { answer, preservation } = law;
  const offered = askable(law, office);
  const span = ({ amount, unit }: Term): string => say(`authority.new.term.${unit}`, { amount });
  const some = offered.filter((category) => needsValidator(law, office, [category]));
  const validation = some.length === 0 ? 'alone' : some.length === offered.length ? 'validated-all' : 'validated';
  const categories = offered.map((category) => code('DataCategory', category)).join(', ');
  return (
    <>
      {law.regulation === null ? say('authority.new.kind.national') : cite(law.regulation)}
      {law.from.ownState === 'ONLY' ? ` · ${say('authority.new.kind.own-state')}` : ''}
      {' · '}
      {say(`authority.new.kind.${aimOf({ kind })}`, { categories })}
      {answer === null ? '' : ` · ${say('authority.new.kind.answer', { term: span(answer.ordinary) })}`}
      {answer?.emergency ? ` ${say('authority.new.kind.emergency', { term: span(answer.emergency) })}` : ''}
      {preservation === null ? '' : ` · ${say('authority.new.kind.keeps', { term: span(preservation.keep) })}`}
      {office === 'RECORDER' ? '' : ` · ${say(`authority.new.kind.${validation}`)}`}
    </>
  );
}

function EmergencyChoice() {
  const say = useWords();
  const code = useCodes();
  const fieldWords = useFieldWords();
  const { form, change, scene } = useWizard();
  const { office } = scene;
  const law = lawOfForm(form);
  const offered = law === null ? [] : askable(law, office);
  const possible = (law?.emergency?.categories ?? []).filter((category) => offered.includes(category));
  return (
    <Group name="emergency" legend={say('authority.new.field.emergency')}>
      <Checkbox
        label={fieldWords('authority.new.emergency.claim')}
        description={fieldWords('authority.new.emergency.about', {
          categories: possible.map((category) => code('DataCategory', category)).join(', '),
        })}
        checked={form.isEmergency}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          change((old) => withEmergency(old, checked, office));
        }}
      />
      {form.isEmergency ? (
        <>
          <ChoiceField name="emergencyGround" values={emergencyGrounds} label={(value) => code('EmergencyGround', value)} />
          <TextField name="threat" required rows={3} />
        </>
      ) : null}
    </Group>
  );
}
