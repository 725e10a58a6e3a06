/** Every cell of `who-may-sign.md`, run against the order machine: drafted, submitted, validated. */
import type { DataCategory, Office, Role } from '@writ/access';
import { type OrderKind, orderKinds } from '@writ/orders-domain/law';
import { isRefused, type Moved, type Refused } from '@writ/orders-domain/machine';
import { awaitsValidation, exigencyOf, type Order, type OrderContent } from '@writ/orders-domain/order';
import { act, authority, codesOf, drafted, sampleOf } from '@writ/orders-domain/testing';
import { expect, it } from 'vitest';
import { asks, type Cell, offices, readTable } from './table.ts';

const codes = (text: string): string => text.toUpperCase().replaceAll(' ', '_');
/** A national order is of the state where the platform is, every other of any. */
const person = (role: Role, office: string, { kind }: Cell) =>
  authority(`${role} ${office}`, role, codes(office) as Office, `body of a ${role}`, kind.startsWith('NATIONAL') ? 'IE' : 'DE');
const threat = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A kidnapped person is to be killed tonight.' } as const;

/** An order that has no fault but who signs what. */
function contentOf({ kind, asks: asked, emergency }: Cell): OrderContent {
  const category = asked === 'items' ? null : (codes(asked) as DataCategory);
  const isNotified = kind === 'EPOC' && (category === 'TRAFFIC' || category === 'CONTENT');
  const sample = sampleOf(kind as OrderKind);
  const windowed =
    kind === 'DSA_INFORM' ? ['IDENTIFICATION'] : sample.categories.length === 0 ? [] : ['IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
  return {
    ...sample,
    categories: category === null ? [] : [category],
    emergency: emergency ? threat : null,
    notNotified: isNotified ? 'The offence and the person are of this state alone.' : null,
    ...(category !== null && windowed.includes(category) ? {} : { from: null, to: null }),
  };
}

const order = (answer: Moved | Refused): Order | null => (isRefused(answer) ? null : answer.order);

/** What becomes of the order: refused, waiting for a validator, or at the platform, for good or until its validation is overdue. */
function outcomeOf(cell: Cell): Cell['outcome'] {
  const issuer = person('ISSUING', cell.issuer, cell);
  const submitted = act(drafted(contentOf(cell), issuer), { type: 'submitOrder' }, issuer);
  if (isRefused(submitted)) {
    for (const code of codesOf(submitted)) expect(['NOT_COMPETENT', 'CATEGORY', 'EMERGENCY']).toContain(code);
    return 'refused';
  }
  const served = order(act(submitted.order, { type: 'serve' }, 'SYSTEM')) ?? submitted.order;
  const isBound = (one: Order): boolean => awaitsValidation(one);
  if (cell.validator === null) {
    if (served.status === 'SUBMITTED') return 'needs validation';
    if (!isBound(served)) return 'allowed';
    return exigencyOf(served)?.confirmation.unit === 'HOURS'
      ? 'needs validation within 48 hours'
      : 'needs validation within 3 working days';
  }
  if (served.status === 'SERVED' && !isBound(served)) return 'allowed';
  const validated = order(act(served, { type: 'validateOrder', digest: served.digest ?? '' }, person('VALIDATING', cell.validator, cell)));
  return validated?.status === 'SERVED' && !isBound(validated) ? 'allowed' : 'refused';
}

const table = readTable();
const named = (cell: Cell): string =>
  `${cell.kind}, ${cell.asks}, ${cell.emergency ? 'emergency' : 'no emergency'}, ${cell.issuer}, ${cell.validator ?? 'nobody'}`;

it('the table of signers has each cell once', () => {
  const cells = orderKinds.flatMap((kind) =>
    asks.flatMap((one) =>
      [false, true].flatMap((emergency) =>
        offices.flatMap((issuer) =>
          [null, ...offices].map((validator) => named({ kind, asks: one, emergency, issuer, validator, outcome: 'refused' })),
        ),
      ),
    ),
  );
  expect(table.map(named).sort()).toEqual(cells.sort());
});

it.each(orderKinds)('the table of signers for %s is as the page states', (kind) => {
  const cells = table.filter((cell) => cell.kind === kind);
  expect(Object.fromEntries(cells.map((cell) => [named(cell), outcomeOf(cell)]))).toEqual(
    Object.fromEntries(cells.map((cell) => [named(cell), cell.outcome])),
  );
});
