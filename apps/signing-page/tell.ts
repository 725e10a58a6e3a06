/** Words a statement in plain sentences: what act, of what, whom and what it reaches, until when. Pure; what a console sent stays apart from the page's own words. */
import { type Statement, statementBytes } from '@writ/acts';
import { printable, steerless } from '@writ/verifier/printable.ts';
import type { AskedSignature, Subject } from './asked.ts';
import type { DescribedKey, ShownEnrolment, ShownOrder } from './order-form.ts';
import type { Fact, Words } from './words/words.ts';

/** A text of the page, or a value that came from elsewhere, which is marked as one. */
export type Fragment = string | { readonly value: string };
export type Sentence = readonly Fragment[];

export interface Told {
  readonly sentences: readonly Sentence[];
  /** Whom and what an order reaches, a line each; null where there is no order. */
  readonly reach: readonly { readonly target: Sentence; readonly scopes: readonly Sentence[] }[] | null;
  readonly facts: readonly (readonly [Fact, Sentence])[];
  /** The text that is signed. */
  readonly exact: string;
  readonly button: string;
}

const value = (text: string): Fragment => ({ value: printable(text) });

/** Fills places such as `{at}`, each once over the text, so that no value is taken for a place. */
export function fill(text: string, values: Readonly<Record<string, Sentence>>): Sentence {
  return text.split(/(\{\w+\})/).flatMap((part): Sentence => {
    const filled = /^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : undefined;
    return filled ?? (part === '' ? [] : [part]);
  });
}

/** A sentence as text alone. */
export const plain = (sentence: Sentence): string => sentence.map((one) => (typeof one === 'string' ? one : one.value)).join('');

/** An instant in words, in UTC. */
export const instantIn = ({ locale }: Words, at: string): string =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' }).format(new Date(at))} UTC`;

const effectOf = ({ kind }: ShownOrder, { effects }: Words): string => {
  if (kind === 'EPOC_PR' || kind === 'NATIONAL_PRESERVATION') return effects.preserve;
  return kind === 'DSA_ACT' || kind === 'TCO_REMOVAL' ? effects.act : effects.read;
};

function signerOf({ organisation, country, office }: ShownOrder['issuing'], { labels }: Words): Sentence {
  const named = [organisation, country].filter((one) => one !== null).join(', ');
  return [value(named === '' ? '–' : named), ...(office === null ? [] : [` (${labels.offices[office]})`])];
}

function keyOf({ subject, organisation, roles }: DescribedKey, { ownKey, labels }: Words): Sentence {
  const owner = organisation === null ? subject : `${subject}, ${organisation}`;
  return fill(ownKey, { subject: [value(owner)], roles: [roles.map((role) => labels.roles[role]).join(', ')] });
}

const bodyOf = ({ name, organisation, country }: ShownEnrolment): string =>
  name === null ? `${organisation}, ${country}` : `${name} (${organisation}), ${country}`;

/** What the act is about, as it is called in a sentence. */
function whatOf(subject: Subject, words: Words): Sentence {
  if (subject.kind === 'key') return keyOf(subject.key, words);
  if (subject.kind === 'case') return fill(words.workPiece, { reference: [value(subject.case.reference)] });
  if (subject.kind === 'enrolment') return [value(bodyOf(subject.enrolment))];
  if (subject.kind === 'erasure') return fill(words.account, { account: [value(subject.erasure.account)] });
  const { reference, kind, issuing } = subject.order;
  return fill(words.order, { reference: [value(reference)], kind: [words.labels.kinds[kind]], issuing: signerOf(issuing, words) });
}

/** Whether the signer is the key's owner: whoever else signs for it approves or confirms it. */
const isOwn = (statement: Statement, key: DescribedKey): boolean => statement.subject === key.subject && statement.issuer === key.issuer;

function actOf({ statement, subject }: AskedSignature, words: Words): string {
  const { act, role } = statement;
  if (subject.kind === 'enrolment') return words.enrols[subject.enrolment.change];
  if (subject.kind !== 'key') return words.does[act];
  if (act === 'SUSPEND') return words.suspendsKey;
  if (isOwn(statement, subject.key)) return words.keyBy.owner;
  return role === 'AUDITOR' ? words.keyBy.auditor : words.keyBy.counsel;
}

/** Which challenge ended, and how, where that is what is signed. */
const endOf = ({ challenge, outcome }: Statement, { labels }: Words): Record<string, Sentence> =>
  challenge === undefined || outcome === undefined ? {} : { challenge: [value(challenge)], outcome: [labels.outcomes[outcome]] };

function sentencesOf(asked: AskedSignature, words: Words): Sentence[] {
  const { statement, subject } = asked;
  const { subject: person, issuer, role, organisation, at, endsAt, validationDueAt } = statement;
  const instant = (text: string): Sentence => [instantIn(words, text)];
  const effect = subject.kind === 'order' ? [effectOf(subject.order, words)] : [];
  return [
    fill(actOf(asked, words), { what: whatOf(subject, words), effect, ...endOf(statement, words) }),
    fill(words.signer, { subject: [value(person)], role: [words.labels.roles[role]], issuer: [value(issuer)] }),
    ...(organisation === null ? [] : [fill(words.body, { organisation: [value(organisation)] })]),
    endsAt === null ? [words.endless] : fill(words.ends, { at: instant(endsAt) }),
    ...(validationDueAt === undefined ? [] : [fill(words.validation, { at: instant(validationDueAt) })]),
    fill(words.signedAt, { at: instant(at) }),
  ];
}

type Decision = ShownOrder['targets'][number]['decisions'][number];

function scopeOf({ category, from, to }: Decision, words: Words): Sentence {
  const name = category === null ? words.everywhere : words.labels.categories[category];
  if (from === null || to === null) return category === null ? [name] : fill(words.noWindow, { category: [name], always: [words.allTime] });
  return fill(words.window, { category: [name], from: [instantIn(words, from)], to: [instantIn(words, to)] });
}

/** What was not refused: the digest covers that, and no refused scope. */
const reachOf = ({ targets }: ShownOrder, words: Words) =>
  targets
    .map(({ type, value: text, decisions }) => ({
      target: [`${words.labels.identifiers[type]}: `, value(text)],
      scopes: decisions.filter(({ outcome }) => outcome !== 'REFUSED').map((one) => scopeOf(one, words)),
    }))
    .filter(({ scopes }) => scopes.length > 0);

const texts = (...all: readonly (string | null | undefined)[]): Sentence => {
  const known = all.filter((one) => typeof one === 'string');
  return known.length === 0 ? [] : [value(known.join(', '))];
};

function lawFacts({ legalBasis, purpose }: ShownOrder, { labels }: Words): (readonly [Fact, Sentence])[] {
  const { provision, offence, threshold, catalogue, grounds, redress, worldwide } = legalBasis;
  const named = threshold !== null && Object.hasOwn(labels.thresholds, threshold) ? labels.thresholds[threshold] : threshold;
  return [
    ['provision', texts(provision)],
    ['offence', texts(offence)],
    ['catalogue', texts(catalogue)],
    ['threshold', texts(named)],
    ['grounds', texts(grounds)],
    ['purpose', texts(purpose)],
    ['redress', texts(redress)],
    ['worldwide', texts(worldwide)],
  ];
}

function personFacts(order: ShownOrder, words: Words): (readonly [Fact, Sentence])[] {
  const { emergency, secrecy, informBy, notified, notNotified, notificationEvidence: evidence } = order;
  const hidden = secrecy === null ? [] : [words.labels.secrecies[secrecy.ground], ...(secrecy.reason ? [': ', value(secrecy.reason)] : [])];
  return [
    [
      'emergency',
      emergency === null ? [] : [words.labels.emergencies[emergency.ground], ...(emergency.threat ? [': ', value(emergency.threat)] : [])],
    ],
    ['secrecy', secrecy?.until ? fill(words.until, { text: hidden, at: [instantIn(words, secrecy.until)] }) : hidden],
    ['informBy', informBy === null ? [] : [instantIn(words, informBy)]],
    ['notified', texts(notified?.organisation, notified?.country)],
    ['notNotified', texts(notNotified)],
    ['evidence', evidence === null ? [] : [value(`${evidence.reference}, ${evidence.sha256}, `), instantIn(words, evidence.at)]],
  ];
}

function orderFacts(order: ShownOrder, words: Words): (readonly [Fact, Sentence])[] {
  const { kind, reference, territories, issuing, validating, recipient, reportTo, processor, earlier, preservation } = order;
  return [
    ['kind', [words.labels.kinds[kind]]],
    ['reference', texts(reference)],
    ['issuing', signerOf(issuing, words)],
    ['validating', validating === null ? [] : signerOf(validating, words)],
    ...lawFacts(order, words),
    ...personFacts(order, words),
    ['territories', territories.length === 0 ? [] : texts(...territories)],
    ['recipient', [words.labels.recipients[recipient]]],
    ['reportTo', texts(reportTo)],
    ['processor', texts(processor)],
    ['earlier', texts(earlier)],
    ['preservation', texts(preservation)],
  ];
}

/** The facts of an order; of a part that counts by its hash it is shown that it does, whatever text came with it. */
function ofOrder({ order, unseen }: Extract<Subject, { kind: 'order' }>, words: Words): (readonly [Fact, Sentence])[] {
  const isUnseen = (fact: Fact): boolean => unseen.some((name) => name === (fact === 'informBy' ? 'secrecy' : fact));
  return orderFacts(order, words).map(([fact, text]) => [fact, isUnseen(fact) ? [words.unseen] : text]);
}

function ofEnrolment(shown: ShownEnrolment, words: Words): (readonly [Fact, Sentence])[] {
  const { enrolment, issuer, roles, offices, callBackNumber, scrutinises, reportAddress, lines } = shown;
  const { labels } = words;
  const lineOf = ({ subject, unit, superior, superiorIssuer }: ShownEnrolment['lines'][number]): string =>
    `${subject} (${unit}) → ${superior === null ? '–' : `${superior}, ${superiorIssuer ?? issuer}`}`;
  return [
    ['body', [value(bodyOf(shown))]],
    ['bodyIssuer', texts(issuer)],
    ['bodyRoles', [roles.map((role) => labels.bodyRoles[role]).join(', ')]],
    ['bodyOffices', offices.length === 0 ? [] : [offices.map((office) => labels.offices[office]).join(', ')]],
    ['callBackNumber', texts(callBackNumber)],
    ['reportAddress', texts(reportAddress)],
    ['scrutinises', scrutinises ? [words.scrutinises] : []],
    ['lines', lines.length === 0 ? [] : [value(lines.map(lineOf).join('; '))]],
    ['enrolment', texts(enrolment)],
  ];
}

function ofSubject(subject: Subject, words: Words): (readonly [Fact, Sentence])[] {
  if (subject.kind === 'order') return ofOrder(subject, words);
  if (subject.kind === 'case')
    return [
      ['account', texts(subject.case.account)],
      ['fields', [subject.case.fields.map((field) => words.labels.fields[field]).join(', ')]],
    ];
  if (subject.kind === 'enrolment') return ofEnrolment(subject.enrolment, words);
  if (subject.kind === 'erasure') return [['account', texts(subject.erasure.account)]];
  const { id, spki, issuer, subject: owner, organisation, office, roles } = subject.key;
  const named = [...roles.map((role) => words.labels.roles[role]), ...(office === null ? [] : [words.labels.offices[office]])];
  return [
    ['owner', [...texts(owner, issuer, organisation), ` (${named.join(', ')})`]],
    ['key', texts(id)],
    ['spki', texts(spki)],
  ];
}

/** All of it, in a language. */
export function tell(asked: AskedSignature, words: Words): Told {
  const { statement, subject } = asked;
  const facts: (readonly [Fact, Sentence])[] = [
    ...ofSubject(subject, words),
    ['document', texts(statement.document)],
    ['review', texts(statement.review)],
    ['order', subject.kind === 'order' ? texts(statement.order) : []],
    ['generation', statement.generation === null ? [] : [String(statement.generation)]],
    ['digest', texts(statement.digest)],
  ];
  return {
    sentences: sentencesOf(asked, words),
    reach: subject.kind === 'order' ? reachOf(subject.order, words) : null,
    facts: facts.filter(([, text]) => text.length > 0),
    exact: steerless(new TextDecoder().decode(statementBytes(statement))),
    button: plain(fill(words.page.sign, { act: [words.acts[statement.act]] })),
  };
}
