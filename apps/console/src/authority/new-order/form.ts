/** What an officer has written so far: texts as they were typed, so that nothing is lost; and the order that they make. */
import { type KindLaw, lawOf, type OrderText, world } from '@writ/orders-domain/law';
import canonicalize from 'canonicalize';
import type {
  DataCategory,
  DraftContentFragment,
  EmergencyGround,
  IdentifierType,
  OffenceThreshold,
  OrderInput,
  OrderKind,
  Recipient,
  SecrecyGround,
} from '../../graphql/authority/graphql.ts';
import { dayEndingAt, endOfDay, isoOf, localOfIso } from '../../parts/instants.ts';
import { callsFor, isForNotified, needsValidator, shows, type Writer } from './rules/offered.ts';

export interface Target {
  /** Tells the rows of the form apart; nothing that is sent. */
  key: number;
  type: IdentifierType;
  value: string;
}

export interface OrderForm {
  kind: OrderKind | '';
  reference: string;
  provision: string;
  offence: string;
  threshold: OffenceThreshold | '';
  /** A key of the catalogue of offences, or OTHER. */
  catalogue: string;
  grounds: string;
  redress: string;
  reportTo: string;
  processor: string;
  earlier: string;
  preservation: string;
  isEmergency: boolean;
  emergencyGround: EmergencyGround | '';
  threat: string;
  targets: readonly Target[];
  categories: readonly DataCategory[];
  /** Minutes in the person's own zone. */
  from: string;
  to: string;
  territories: readonly string[];
  worldwide: string;
  purpose: string;
  recipient: Recipient;
  /** Whether an enforcing authority was notified; empty while nobody has said so. */
  notification: 'NOTIFIED' | 'NOT_NOTIFIED' | '';
  notifiedOrganisation: string;
  notifiedCountry: string;
  notNotified: string;
  /** Whether the person is told by a day, or not yet; for kinds under which the platform tells, neither need be said. */
  telling: 'BY_DAY' | 'SILENCE' | '';
  /** Days in the person's own zone. */
  informDay: string;
  secrecyGround: SecrecyGround | '';
  secrecyReason: string;
  secrecyDay: string;
}

export const emptyForm = (notifiedCountry: string): OrderForm => ({
  kind: '',
  reference: '',
  provision: '',
  offence: '',
  threshold: '',
  catalogue: '',
  grounds: '',
  redress: '',
  reportTo: '',
  processor: '',
  earlier: '',
  preservation: '',
  isEmergency: false,
  emergencyGround: '',
  threat: '',
  targets: [{ key: 1, type: 'EMAIL', value: '' }],
  categories: [],
  from: '',
  to: '',
  territories: [],
  worldwide: '',
  purpose: '',
  recipient: 'ISSUING_AUTHORITY',
  notification: '',
  notifiedOrganisation: '',
  notifiedCountry,
  notNotified: '',
  telling: '',
  informDay: '',
  secrecyGround: '',
  secrecyReason: '',
  secrecyDay: '',
});

/** The law of the chosen kind; null while none is chosen. */
export const lawOfForm = ({ kind }: Pick<OrderForm, 'kind'>): KindLaw | null => (kind === '' ? null : lawOf(kind));

/** What the law of the chosen kind makes of the form: which parts are asked for. */
export function asks(form: OrderForm, writer: Writer) {
  const law = lawOfForm(form);
  const categories = law === null ? [] : form.categories;
  const emergency = law?.emergency ?? null;
  return {
    window: callsFor(law?.window?.categories, categories),
    threshold: callsFor(law?.threshold?.categories, categories),
    notification: callsFor(law?.notification?.requiredFor, categories),
    emergency: emergency !== null && (writer === 'RECORDER' || categories.every((category) => emergency.categories.includes(category))),
    validation: law !== null && needsValidator(law, writer, categories),
    preservation: law?.permits === 'GRANTS',
    territories: law?.territories != null && law.territories.all === undefined,
    world: law?.territories != null && law.territories.all === undefined && form.territories[0] === world,
  };
}

const text = (value: string): string | null => value.trim() || null;

/** The order that the form makes: what the chosen kind does not ask for is left out, whatever is still in its field. */
export function inputOf(form: OrderForm, writer: Writer): OrderInput | null {
  const { kind } = form;
  if (kind === '') return null;
  const law = lawOf(kind);
  const asked = asks(form, writer);
  const isNotified = asked.notification && form.notification === 'NOTIFIED';
  const written = (field: OrderText['field']): string =>
    shows(law, field) && (isNotified || !isForNotified(law, field)) ? form[field] : '';
  const [informBy, until] = [endOfDay(form.informDay), endOfDay(form.secrecyDay)];
  return {
    kind,
    reference: written('reference'),
    purpose: written('purpose'),
    legalBasis: {
      provision: written('provision'),
      offence: text(written('offence')),
      threshold: asked.threshold && form.threshold !== '' ? form.threshold : null,
      catalogue: asked.threshold ? text(form.catalogue) : null,
      grounds: written('grounds'),
      redress: text(form.redress),
      worldwide: asked.world ? text(form.worldwide) : null,
    },
    emergency: emergencyOf(form, asked.emergency),
    targets: form.targets.filter(({ value }) => value.trim() !== '').map(({ type, value }) => ({ type, value })),
    categories: law.permits === 'RESTRICTIONS' ? [] : [...form.categories],
    from: asked.window ? isoOf(form.from) : null,
    to: asked.window ? isoOf(form.to) : null,
    territories: asked.territories ? [...form.territories] : [...(law.territories?.all ?? [])],
    recipient: asked.validation ? form.recipient : 'ISSUING_AUTHORITY',
    notified: isNotified ? { organisation: form.notifiedOrganisation.trim(), country: form.notifiedCountry } : null,
    notNotified: asked.notification && form.notification === 'NOT_NOTIFIED' ? text(form.notNotified) : null,
    informBy: form.telling === 'BY_DAY' ? (informBy?.toISOString() ?? null) : null,
    secrecy:
      form.telling === 'SILENCE' && form.secrecyGround !== '' && (until !== null || !law.secrecy.needsEnd || writer === 'RECORDER')
        ? { ground: form.secrecyGround, reason: form.secrecyReason, until: until?.toISOString() ?? null }
        : null,
    reportTo: text(written('reportTo')),
    processor: text(form.processor),
    earlier: text(form.earlier),
    preservation: asked.preservation ? text(form.preservation) : null,
  };
}

/** Whether a draft keeps only a part of what is written: a silence or an emergency is sent whole or not at all. */
export function keepsPart(form: OrderForm, writer: Writer): boolean {
  const input = inputOf(form, writer);
  if (input === null) return false;
  return (form.telling === 'SILENCE' && input.secrecy === null) || (form.isEmergency && input.emergency === null);
}

const emergencyOf = ({ isEmergency, emergencyGround, threat }: OrderForm, possible: boolean): OrderInput['emergency'] =>
  isEmergency && possible && emergencyGround !== '' ? { ground: emergencyGround, threat } : null;

/** A draft's content as an issuer would send it. */
function inputOfDraft(draft: DraftContentFragment): OrderInput {
  const { kind, reference, purpose, legalBasis, emergency, targets, categories, from, to, territories, recipient } = draft;
  const { secrecy, notified, notNotified, informBy, reportTo, processor, earlier, preservation } = draft;
  const { provision, offence, threshold, catalogue, grounds, redress, worldwide } = legalBasis;
  const asked = { kind, reference, purpose: purpose ?? '', categories, from, to, territories, recipient };
  return {
    ...asked,
    legalBasis: { provision, offence, threshold, catalogue, grounds: grounds ?? '', redress, worldwide },
    emergency: emergency && { ground: emergency.ground, threat: emergency.threat ?? '' },
    targets: targets.map(({ type, value }) => ({ type, value: value ?? '' })),
    secrecy: secrecy && { ground: secrecy.ground, reason: secrecy.reason ?? '', until: secrecy.until },
    notified: notified && { organisation: notified.organisation, country: notified.country },
    ...{ notNotified, informBy, reportTo, processor, earlier, preservation },
  };
}

/** Whether the form made of a draft says exactly what the draft says: one that was written elsewhere may hold what the form can't. */
export const saysAll = (draft: DraftContentFragment, writer: Writer): boolean =>
  canonicalize(inputOfDraft(draft)) === canonicalize(inputOf(formOf(draft, ''), writer));

/** A draft of the server, back in the form. */
export function formOf(draft: DraftContentFragment, notifiedCountry: string): OrderForm {
  const { legalBasis, emergency, secrecy, notified, notNotified, informBy } = draft;
  return {
    ...emptyForm(notifiedCountry),
    kind: draft.kind,
    reference: draft.reference,
    provision: legalBasis.provision,
    offence: legalBasis.offence ?? '',
    threshold: legalBasis.threshold ?? '',
    catalogue: legalBasis.catalogue ?? '',
    grounds: legalBasis.grounds ?? '',
    redress: legalBasis.redress ?? '',
    reportTo: draft.reportTo ?? '',
    processor: draft.processor ?? '',
    earlier: draft.earlier ?? '',
    preservation: draft.preservation ?? '',
    isEmergency: emergency !== null,
    emergencyGround: emergency?.ground ?? '',
    threat: emergency?.threat ?? '',
    targets: draft.targets.map(({ type, value }, index) => ({ key: index + 1, type, value: value ?? '' })),
    categories: draft.categories,
    from: localOfIso(draft.from),
    to: localOfIso(draft.to),
    territories: draft.territories,
    worldwide: legalBasis.worldwide ?? '',
    purpose: draft.purpose ?? '',
    recipient: draft.recipient,
    notification: notified === null ? (notNotified === null ? '' : 'NOT_NOTIFIED') : 'NOTIFIED',
    notifiedOrganisation: notified?.organisation ?? '',
    notifiedCountry: notified?.country ?? notifiedCountry,
    notNotified: notNotified ?? '',
    telling: informBy === null ? (secrecy === null ? '' : 'SILENCE') : 'BY_DAY',
    informDay: informBy === null ? '' : dayEndingAt(new Date(informBy)),
    secrecyGround: secrecy?.ground ?? '',
    secrecyReason: secrecy?.reason ?? '',
    secrecyDay: secrecy?.until ? dayEndingAt(new Date(secrecy.until)) : '',
  };
}
