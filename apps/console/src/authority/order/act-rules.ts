/**
 * Which acts belong to a person's role on an order, and for each that is not possible now the reason. For comfort: it spares a way to the
 * server, which decides by its own rules (`packages/orders-domain/src/transitions`), and whose refusal counts whatever is shown here.
 */
import type { Role, Session } from '../../app/session.ts';
import type { DataCategory, OrderKind } from '../../graphql/authority/graphql.ts';
import { aimOf, clockOf, isOver, type OrderFacts, type Signature } from '../../order/order-facts.ts';
import { competence } from '../new-order/rules/kind-rule.ts';
import { kindRules } from '../new-order/rules/kinds.ts';

export const acts = [
  'submit',
  'validate',
  'refuseValidation',
  'answer',
  'clear',
  'object',
  'acknowledge',
  'renewSecrecy',
  'liftSecrecy',
  'confirmInformed',
  'extendPreservation',
  'withdraw',
  'reissue',
] as const;
export type ActName = (typeof acts)[number];

/** Why an act is not possible now, as a key of the words. */
export type Obstacle =
  | 'STATE'
  | 'NOT_OVER'
  | 'NOT_SIGNER'
  | 'NOT_ISSUING_BODY'
  | 'SAME_BODY'
  | 'SAME_PERSON'
  | 'OTHER_COUNTRY'
  | 'OFFICE'
  | 'NOT_RECIPIENT'
  | 'NOTHING_TO_READ'
  | 'VALIDATION_OPEN'
  | 'OBJECTION_OPEN'
  | 'NO_SECRECY'
  | 'SECRECY_HOLDS'
  | 'PLATFORM_INFORMS'
  | 'INFORMED'
  | 'NEVER_IN_FORCE'
  | 'NOTHING_PRESERVED'
  | 'EXTENDED'
  | 'NOT_NOTIFIED'
  | 'NO_OBJECTION_CLOCK';

export interface Possible {
  act: ActName;
  /** Null when it is possible. */
  obstacle: Obstacle | null;
}

type Person = Pick<Session, 'subject' | 'organisation' | 'country' | 'office' | 'roles'>;

const servedToInForce: readonly string[] = ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE'];
const submittedToInForce: readonly string[] = ['SUBMITTED', ...servedToInForce];

const isSigner = ({ subject, organisation, country }: Person, of: Signature | null): boolean =>
  of !== null && of.person === subject && of.organisation === organisation && of.country === country;
const isOfBody = ({ organisation, country }: Person, of: { organisation: string | null; country: string | null } | null): boolean =>
  of !== null && of.organisation === organisation && of.country === country;

/** The first of the obstacles that there is. */
const first = (...obstacles: readonly (readonly [Obstacle, boolean])[]): Obstacle | null =>
  obstacles.find(([, holds]) => holds)?.[0] ?? null;

type Rule = (order: OrderFacts, person: Person) => Obstacle | null;

/** Whether the person's office could sign for every category by itself. An order that asks for none needs no validation. */
function mayValidate({ kind, categories }: OrderFacts, { office }: Person): boolean {
  const rule = kindRules[kind as OrderKind];
  const asked = categories as readonly DataCategory[];
  return asked.length > 0 && asked.every((category) => competence(rule, office, category) === 'ALONE');
}

const validating: Rule = (order, person) =>
  first(
    ['STATE', order.status !== 'SUBMITTED' && !(servedToInForce.includes(order.status) && clockOf(order, 'VALIDATION') !== undefined)],
    ['SAME_PERSON', isSigner(person, order.issuing)],
    ['SAME_BODY', order.issuing.organisation === person.organisation],
    ['OTHER_COUNTRY', order.issuing.country !== person.country],
    ['OFFICE', !mayValidate(order, person)],
  );

const isNamedRecipient: Rule = (order, person) => {
  const named = order.recipient === 'ISSUING_AUTHORITY' ? order.issuing : order.validating;
  return isOfBody(person, named) ? null : 'NOT_RECIPIENT';
};

const secrecy: Rule = (order, person) =>
  first(
    ['STATE', order.servedAt === null],
    ['NOT_ISSUING_BODY', !isOfBody(person, order.issuing)],
    ['NO_SECRECY', order.secrecy === null || order.secrecy.state !== 'IN_FORCE'],
  );

const authorityInforms = ({ kind }: OrderFacts): boolean => kind.startsWith('EPOC') || kind.startsWith('NATIONAL');

const rules: Readonly<Record<ActName, { roles: readonly Role[]; rule: Rule }>> = {
  submit: {
    roles: ['ISSUING'],
    rule: (order, person) => first(['STATE', order.status !== 'DRAFT'], ['NOT_SIGNER', !isSigner(person, order.issuing)]),
  },
  validate: { roles: ['VALIDATING'], rule: validating },
  refuseValidation: { roles: ['VALIDATING'], rule: validating },
  answer: {
    roles: ['ISSUING'],
    rule: (order, person) => first(['STATE', order.status !== 'CLARIFICATION'], ['NOT_SIGNER', !isSigner(person, order.issuing)]),
  },
  clear: {
    roles: ['ENFORCING'],
    rule: (order, person) => first(['STATE', order.status !== 'HELD'], ['NOT_NOTIFIED', !isOfBody(person, order.notified)]),
  },
  object: {
    roles: ['ENFORCING'],
    rule: (order, person) => {
      const [hold, objection] = [clockOf(order, 'HOLD'), clockOf(order, 'OBJECTION')];
      const isOpen = objection !== undefined || (hold !== undefined && order.status !== 'IN_FORCE');
      return first(
        ['STATE', !servedToInForce.includes(order.status)],
        ['NOT_NOTIFIED', !isOfBody(person, order.notified)],
        ['NO_OBJECTION_CLOCK', !isOpen],
      );
    },
  },
  acknowledge: {
    roles: ['ISSUING', 'VALIDATING'],
    rule: (order, person) =>
      first(['STATE', order.status !== 'IN_FORCE'], ['NOTHING_TO_READ', aimOf(order) !== 'PRODUCE']) ??
      isNamedRecipient(order, person) ??
      first(['VALIDATION_OPEN', clockOf(order, 'VALIDATION') !== undefined], ['OBJECTION_OPEN', clockOf(order, 'OBJECTION') !== undefined]),
  },
  renewSecrecy: { roles: ['ISSUING'], rule: secrecy },
  liftSecrecy: { roles: ['ISSUING'], rule: secrecy },
  confirmInformed: {
    roles: ['ISSUING'],
    rule: (order, person) =>
      first(
        ['STATE', order.servedAt === null],
        ['NOT_ISSUING_BODY', !isOfBody(person, order.issuing)],
        ['PLATFORM_INFORMS', !authorityInforms(order)],
        ['INFORMED', order.informedAt !== null],
        ['SECRECY_HOLDS', order.secrecy?.state === 'IN_FORCE'],
        ['NEVER_IN_FORCE', !order.history.some(({ to }) => to === 'IN_FORCE')],
      ),
  },
  extendPreservation: {
    roles: ['ISSUING'],
    rule: (order, person) =>
      first(
        ['NOTHING_PRESERVED', aimOf(order) !== 'PRESERVE'],
        ['STATE', !servedToInForce.includes(order.status)],
        ['NOT_SIGNER', !isSigner(person, order.issuing)],
        ['EXTENDED', order.history.some(({ act }) => act === 'extendPreservation')],
      ),
  },
  withdraw: {
    roles: ['ISSUING', 'VALIDATING'],
    rule: (order, person) =>
      first(
        ['STATE', !submittedToInForce.includes(order.status)],
        ['NOT_SIGNER', !isSigner(person, order.issuing) && !isSigner(person, order.validating)],
      ),
  },
  reissue: {
    roles: ['ISSUING'],
    rule: (order, person) => first(['NOT_OVER', !isOver(order)], ['NOT_SIGNER', !isSigner(person, order.issuing)]),
  },
};

/** Every act of the person's roles, those that are possible first. */
export function possibleActs(order: OrderFacts, person: Person): Possible[] {
  const own = acts.filter((act) => rules[act].roles.some((role) => person.roles.includes(role)));
  const all = own.map((act) => ({ act, obstacle: rules[act].rule(order, person) }));
  return [...all.filter(({ obstacle }) => obstacle === null), ...all.filter(({ obstacle }) => obstacle !== null)];
}

/** Why nothing can be read under the order by this person; null when it can be asked. */
export function readingObstacle(order: OrderFacts, person: Person): Obstacle | null {
  const isReader = person.roles.includes('ISSUING') || person.roles.includes('VALIDATING');
  return (
    first(['NOT_RECIPIENT', !isReader], ['NOTHING_TO_READ', aimOf(order) !== 'PRODUCE'], ['STATE', order.status !== 'IN_FORCE']) ??
    isNamedRecipient(order, person)
  );
}
