/** Step 1: under which law, by which provisions and grounds, and whether it is an emergency. */
import { Checkbox, Radio } from '@mantine/core';
import { useSession } from '../../../app/session.ts';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import { ChoiceField, Group, TextField } from '../fields.tsx';
import { ruleOf } from '../form.ts';
import { withEmergency, withKind } from '../form-change.ts';
import { askable, isOffered, type KindRule, needsValidation, type Term } from '../rules/kind-rule.ts';
import { kindRules } from '../rules/kinds.ts';
import { useWizard } from '../wizard.tsx';

/** The kinds that this office and state can order by; an unknown state of the platform hides nothing. */
export const offeredKinds = (office: string | null, country: string | null, platformCountry: string | null): KindRule[] =>
  Object.values(kindRules).filter(
    (rule) => isOffered(rule, office) && (!rule.ownState || platformCountry === null || country === platformCountry),
  );

const emergencyGrounds = ['IMMINENT_THREAT_TO_LIFE', 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE'];

export function BasisStep() {
  const say = useWords();
  const { form } = useWizard();
  const rule = ruleOf(form);
  return (
    <>
      <KindChoice />
      {rule === null ? null : (
        <>
          {rule.emergencyFor === null ? null : <EmergencyChoice />}
          <TextField name="reference" required />
          <TextField name="provision" required rows={2} />
          {rule.texts.includes('offence') ? <TextField name="offence" required rows={2} /> : null}
          <TextField name="grounds" required rows={5} />
          <TextField name="redress" required={rule.texts.includes('redress')} rows={2} />
          {rule.texts.includes('reportTo') ? <TextField name="reportTo" required /> : null}
          <details className="order-more">
            <summary>{say('authority.new.more')}</summary>
            <TextField name="earlier" />
            {rule.aim === 'ACT' ? null : <TextField name="processor" rows={2} />}
          </details>
        </>
      )}
    </>
  );
}

function KindChoice() {
  const say = useWords();
  const code = useCodes();
  const { form, change, scene } = useWizard();
  const { office } = useSession();
  return (
    <Group
      name="kind"
      legend={say('authority.new.field.kind')}
      about={say('authority.new.field.kind.about', { office: code('Office', office ?? '') })}
    >
      {offeredKinds(office, scene.country, scene.platformCountry).map((rule) => (
        <Radio
          key={rule.kind}
          name="order-kind"
          value={rule.kind}
          checked={form.kind === rule.kind}
          onChange={() => change((old) => withKind(old, rule.kind, office))}
          label={code('OrderKind', rule.kind)}
          description={<KindFacts rule={rule} />}
        />
      ))}
    </Group>
  );
}

function KindFacts({ rule }: { rule: KindRule }) {
  const say = useWords();
  const code = useCodes();
  const { office } = useSession();
  const offered = askable(rule, office);
  const span = ({ amount, unit }: Term): string => say(`authority.new.term.${unit}`, { amount });
  const some = offered.filter((category) => needsValidation(rule, office, [category]));
  const validation = some.length === 0 ? 'alone' : some.length === offered.length ? 'validated-all' : 'validated';
  const categories = offered.map((category) => code('DataCategory', category)).join(', ');
  return (
    <>
      {rule.law ?? say('authority.new.kind.national')}
      {rule.ownState ? ` · ${say('authority.new.kind.own-state')}` : ''}
      {' · '}
      {say(`authority.new.kind.${rule.aim}`, { categories })}
      {rule.answer === null ? '' : ` · ${say('authority.new.kind.answer', { term: span(rule.answer) })}`}
      {rule.emergencyAnswer === null ? '' : ` ${say('authority.new.kind.emergency', { term: span(rule.emergencyAnswer) })}`}
      {rule.keeps === null ? '' : ` · ${say('authority.new.kind.keeps', { term: span(rule.keeps) })}`}
      {' · '}
      {say(`authority.new.kind.${validation}`)}
    </>
  );
}

function EmergencyChoice() {
  const say = useWords();
  const code = useCodes();
  const { form, change } = useWizard();
  const { office } = useSession();
  const rule = ruleOf(form);
  const possible = (rule?.emergencyFor ?? []).filter((category) => rule !== null && askable(rule, office).includes(category));
  return (
    <Group name="emergency" legend={say('authority.new.field.emergency')}>
      <Checkbox
        label={say('authority.new.emergency.claim')}
        description={say('authority.new.emergency.about', {
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
