/** The scalars of the contract. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

function parseInstant(value: unknown): Date {
  const at = typeof value === 'string' && instant.test(value) ? new Date(value) : undefined;
  if (at === undefined || Number.isNaN(at.getTime())) throw bad('An instant is written like 2026-03-01T12:00:00Z.');
  return at;
}

function parseDay(value: unknown): string {
  const at = typeof value === 'string' && calendarDay.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (at === undefined || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== value)
    throw bad('A day is written like 2026-03-01.');
  return String(value);
}

/** An instant in UTC; a `Date` in code, RFC 3339 on the wire. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (!(value instanceof Date)) throw new TypeError('A DateTime is served from a Date.');
    return value.toISOString();
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** A calendar day; a `Date` at midnight UTC or a string in code, YYYY-MM-DD on the wire. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : parseDay(value)),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
