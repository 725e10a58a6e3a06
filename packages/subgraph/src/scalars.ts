/** The scalars of the contract. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
const instant = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

function isDay(value: unknown): value is string {
  const at = typeof value === 'string' && calendarDay.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value && at.getUTCFullYear() > 0;
}

/** `Date` would read 30 February as 2 March: the day is checked separately. In UTC it is of the years 1 to 9999, as any that is served. */
function parseInstant(value: unknown): Date {
  const at = typeof value === 'string' && instant.test(value) && isDay(value.slice(0, 10)) ? new Date(value) : undefined;
  if (at === undefined || at.getUTCFullYear() < 1 || at.getUTCFullYear() > 9999)
    throw bad('An instant is written like 2026-03-01T12:00:00Z.');
  return at;
}

function parseDay(value: unknown): string {
  if (!isDay(value)) throw bad('A day is written like 2026-03-01.');
  return value;
}

/** An invalid day here is our own error, not the caller's mistake. */
function serializeDay(value: unknown): string {
  const day = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (!isDay(day)) throw new TypeError('A Date is served from a Date or a day.');
  return day;
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
  serialize: serializeDay,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
