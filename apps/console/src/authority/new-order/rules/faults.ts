/**
 * What is missing or can't be in a form, by the field that it belongs to: the same that the server would refuse, said before anything is
 * sent. What hangs on other orders of the body (a repeated text, a link) the server alone knows.
 */
import { readIdentifier } from '@writ/orders-domain/identifiers';
import type { KindLaw } from '@writ/orders-domain/law';
import { longestText } from '@writ/orders-domain/order';
import { dayMs, endOfDay, instantOf } from '../../../parts/instants.ts';
import { asks, lawOfForm, type OrderForm } from '../form.ts';
import type { Field } from '../steps/steps.ts';
import { askable, isOffered, requires, shows, stateFault, type Writer } from './offered.ts';

export interface Fault {
  field: Field;
  /** The last part of the key of its sentence, `authority.new.fault.<code>`. */
  code: string;
  values?: Readonly<Record<string, string | number>>;
  article?: string | null;
}

/** What a form is held against. */
export interface Scene {
  office: Writer;
  /** The body's country and the platform's; null where it is not known. */
  country: string | null;
  platformCountry: string | null;
  now: Date;
}

const isBlank = (value: string): boolean => value.trim() === '';

/** A text that must be there, and be no longer than can be kept. */
function textFaults(field: Field, value: string, required: boolean): Fault[] {
  if (isBlank(value)) return required ? [{ field, code: 'missing' }] : [];
  return [...value.trim()].length > longestText ? [{ field, code: 'long', values: { most: longestText } }] : [];
}

function basisFaults(form: OrderForm, law: KindLaw, { office, country, platformCountry }: Scene): Fault[] {
  const faults: Fault[] = [];
  const fault = stateFault(law, country, platformCountry);
  if (!isOffered(law, office)) faults.push({ field: 'kind', code: 'kind-not-yours' });
  else if (fault !== null)
    faults.push({ field: 'kind', code: `kind-${fault}-state`, values: { country: platformCountry ?? '' }, article: law.from.article });
  for (const field of ['reference', 'provision', 'grounds', 'offence', 'redress', 'reportTo'] as const)
    if (shows(law, field)) faults.push(...textFaults(field, form[field], requires(law, field, form)));
  faults.push(...textFaults('processor', form.processor, false));
  if (form.isEmergency && asks(form, office).emergency) {
    if (form.emergencyGround === '') faults.push({ field: 'emergencyGround', code: 'choose' });
    faults.push(...textFaults('threat', form.threat, true));
  }
  return faults;
}

function targetFaults(form: OrderForm, law: KindLaw): Fault[] {
  const { types, article } = law.targets;
  const written = form.targets.filter(({ value }) => !isBlank(value));
  if (written.length === 0) return [{ field: 'targets', code: 'targets-none', article }];
  const read = written.map(({ key, type, value }) => ({ key, type, ...readIdentifier(type, value) }));
  return read.flatMap(({ key, type, value, fault }, index): Fault[] => {
    const field = `target-${key}` as const;
    if (!types.includes(type)) return [{ field, code: 'target-type', article }];
    if (fault !== null) return [{ field, code: `target-${fault}`, article }];
    const first = read.findIndex((other) => other.type === type && other.value === value);
    return first === index ? [] : [{ field, code: 'target-twice', values: { first: first + 1 }, article }];
  });
}

function windowFaults({ from: written, to: until }: OrderForm, now: Date): Fault[] {
  if (isBlank(written) && isBlank(until)) return [];
  const [from, to] = [instantOf(written), instantOf(until)];
  const faults: Fault[] = [];
  if (from === null) faults.push({ field: 'from', code: 'window-open' });
  if (to === null) faults.push({ field: 'to', code: 'window-open' });
  if (from === null || to === null) return faults;
  if (to > now) faults.push({ field: 'to', code: 'window-future' });
  if (to <= from) faults.push({ field: 'to', code: 'window-empty' });
  return faults;
}

function notificationFaults(form: OrderForm, { platformCountry }: Scene, article: string | null): Fault[] {
  if (form.notification === '') return [{ field: 'notification', code: 'choose', article }];
  if (form.notification === 'NOT_NOTIFIED') return textFaults('notNotified', form.notNotified, true);
  const faults = textFaults('notifiedOrganisation', form.notifiedOrganisation, true);
  if (!/^[A-Z]{2}$/.test(form.notifiedCountry)) return [...faults, { field: 'notifiedCountry', code: 'country' }];
  return platformCountry !== null && form.notifiedCountry !== platformCountry
    ? [...faults, { field: 'notifiedCountry', code: 'notified-country', values: { country: platformCountry }, article }]
    : faults;
}

function scopeFaults(form: OrderForm, law: KindLaw, scene: Scene): Fault[] {
  const asked = asks(form, scene.office);
  const faults: Fault[] = [];
  if (law.permits !== 'RESTRICTIONS') {
    const offered = askable(law, scene.office);
    if (form.categories.length === 0) faults.push({ field: 'categories', code: 'categories-none' });
    else if (!form.categories.every((category) => offered.includes(category))) faults.push({ field: 'categories', code: 'categories-not' });
    if (form.isEmergency && law.emergency !== null && !asked.emergency) faults.push({ field: 'categories', code: 'categories-emergency' });
  }
  if (asked.threshold && form.threshold === '')
    faults.push({ field: 'threshold', code: 'choose', article: law.threshold?.article ?? null });
  if (asked.window) faults.push(...windowFaults(form, scene.now));
  if (law.territories !== null && law.territories.all === undefined && form.territories.length === 0)
    faults.push({ field: 'territories', code: 'territories-none' });
  if (asked.world) faults.push(...textFaults('worldwide', form.worldwide, true));
  if (shows(law, 'purpose')) faults.push(...textFaults('purpose', form.purpose, requires(law, 'purpose')));
  if (asked.notification) faults.push(...notificationFaults(form, scene, law.notification?.article ?? null));
  return faults;
}

/** A day that is still to come, and not too far away where the law has a maximum. */
function dayFaults(at: { field: Field; article: string }, day: string, most: number | null, now: Date): Fault[] {
  const end = endOfDay(day);
  if (end === null) return [{ ...at, code: 'day-missing' }];
  if (end <= now) return [{ ...at, code: 'day-past' }];
  return most !== null && end.getTime() > now.getTime() + most * dayMs ? [{ ...at, code: 'day-far', values: { days: most } }] : [];
}

function secrecyFaults(form: OrderForm, law: KindLaw, now: Date): Fault[] {
  if (form.telling === '') return [];
  const most = law.secrecy.most?.days ?? null;
  if (form.telling === 'BY_DAY') return dayFaults({ field: 'informDay', article: law.information.article }, form.informDay, most, now);
  const isEndless = form.secrecyDay === '' && !law.secrecy.needsEnd;
  const faults: Fault[] = form.secrecyGround === '' ? [{ field: 'secrecyGround', code: 'choose', article: law.secrecy.article }] : [];
  return [
    ...faults,
    ...textFaults('secrecyReason', form.secrecyReason, true),
    ...(isEndless ? [] : dayFaults({ field: 'secrecyDay', article: law.secrecy.article }, form.secrecyDay, most, now)),
  ];
}

/** Every fault of the form in the order of its fields; empty when it can be signed. */
export function faultsOf(form: OrderForm, scene: Scene): Fault[] {
  const law = lawOfForm(form);
  if (law === null) return [{ field: 'kind', code: 'choose' }];
  return [
    ...basisFaults(form, law, scene),
    ...targetFaults(form, law),
    ...scopeFaults(form, law, scene),
    ...secrecyFaults(form, law, scene.now),
  ];
}
