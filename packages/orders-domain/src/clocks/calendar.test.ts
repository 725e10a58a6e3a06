/** Regulation (EEC, Euratom) No 1182/71, Art. 3. Every instant was counted by hand, with a calendar on the wall. */
import { unionAndEea } from '@writ/access/vocabulary';
import { describe, expect, it, test } from 'vitest';
import { zones } from '../law/zones.ts';
import { dueInstant, type Period } from './calendar.ts';

const due = (amount: number, unit: Period['unit'], from: string, zone: string, of: Period['of'] = 'PLATFORM') =>
  dueInstant({ amount, unit, of }, new Date(from), zone).toISOString();

describe("a time in hours of the platform's own is exact:", () => {
  test.each<[string, number, string, string]>([
    ['one, over midnight', 1, '2026-11-06T23:30:00.000Z', '2026-11-07T00:30:00.000Z'],
    ['eight, on a public holiday', 8, '2026-03-17T09:15:30.000Z', '2026-03-17T17:15:30.000Z'],
    ['forty-eight, over a weekend', 48, '2026-11-06T16:00:00.000Z', '2026-11-08T16:00:00.000Z'],
    ['ninety-six, over Easter', 96, '2026-04-02T16:00:00.000Z', '2026-04-06T16:00:00.000Z'],
    ['eight, over the change to summer time', 8, '2026-03-28T20:00:00.000Z', '2026-03-29T04:00:00.000Z'],
    ['forty-eight, over the change back', 48, '2026-10-24T10:00:00.000Z', '2026-10-26T10:00:00.000Z'],
    ['ninety-six, over a leap day', 96, '2028-02-27T10:00:00.000Z', '2028-03-02T10:00:00.000Z'],
  ])('%s', (_, hours, from, expected) => expect(due(hours, 'HOURS', from, 'Europe/Dublin')).toBe(expected));
});

describe('a time in days ends with the last hour of the last day:', () => {
  test.each<[string, number, string, string, string]>([
    ['ten: the day of the event is not counted', 10, '2026-11-02T09:30:00Z', 'Europe/Dublin', '2026-11-13T00:00:00.000Z'],
    ['its first second counts no more than its last', 10, '2026-11-02T23:59:59Z', 'Europe/Dublin', '2026-11-13T00:00:00.000Z'],
    ['a Saturday moves to Monday', 10, '2026-11-04T09:30:00Z', 'Europe/Dublin', '2026-11-17T00:00:00.000Z'],
    ['a Sunday moves to Monday', 10, '2026-11-05T09:30:00Z', 'Europe/Dublin', '2026-11-17T00:00:00.000Z'],
    ["Saint Patrick's Day moves to the day after", 10, '2026-03-07T09:30:00Z', 'Europe/Dublin', '2026-03-19T00:00:00.000Z'],
    ['which in Germany is a day like others', 10, '2026-03-07T09:30:00Z', 'Europe/Berlin', '2026-03-17T23:00:00.000Z'],
    ['Good Friday moves over all of Easter', 5, '2026-03-29T09:30:00Z', 'Europe/Berlin', '2026-04-07T22:00:00.000Z'],
    ['which in Ireland is no public holiday', 5, '2026-03-29T09:30:00Z', 'Europe/Dublin', '2026-04-03T23:00:00.000Z'],
    ['sixty: New Year and the weekend behind it', 60, '2026-11-02T09:30:00Z', 'Europe/Dublin', '2027-01-05T00:00:00.000Z'],
    ["ninety: a Sunday, and Saint Brigid's Day behind it", 90, '2026-11-02T09:30:00Z', 'Europe/Dublin', '2027-02-03T00:00:00.000Z'],
    ['a leap day is the last', 10, '2028-02-19T09:30:00Z', 'Europe/Dublin', '2028-03-01T00:00:00.000Z'],
    ['a leap day is among them', 60, '2028-02-01T09:30:00Z', 'Europe/Dublin', '2028-04-03T23:00:00.000Z'],
    ['over the change to summer time', 10, '2026-03-20T09:30:00Z', 'Europe/Dublin', '2026-03-30T23:00:00.000Z'],
    ['over the change back, on a public holiday', 10, '2026-10-16T09:30:00Z', 'Europe/Dublin', '2026-10-28T00:00:00.000Z'],
    ['over the change back', 10, '2026-10-16T09:30:00Z', 'Europe/Berlin', '2026-10-26T23:00:00.000Z'],
    ['ahead of UTC the day of the event is the next already', 10, '2026-11-02T22:30:00Z', 'Asia/Nicosia', '2026-11-13T22:00:00.000Z'],
    ['behind UTC it is the one before still', 10, '2026-11-03T00:30:00Z', 'Atlantic/Azores', '2026-11-13T01:00:00.000Z'],
    ['in UTC it is neither', 10, '2026-11-03T00:30:00Z', 'Europe/Dublin', '2026-11-14T00:00:00.000Z'],
    ['the second day of a holiday of two', 10, '2025-12-23T09:30:00Z', 'Europe/Bucharest', '2026-01-05T22:00:00.000Z'],
    ['half a holiday is a working day', 10, '2026-12-14T09:30:00Z', 'Atlantic/Reykjavik', '2026-12-25T00:00:00.000Z'],
    ['without a country no holiday counts', 10, '2026-12-15T09:30:00Z', 'UTC', '2026-12-26T00:00:00.000Z'],
  ])('%s', (_, days, from, zone, expected) => expect(due(days, 'DAYS', from, zone)).toBe(expected));
});

describe('a time of two days or more includes two working days, Art. 3(5):', () => {
  test.each<[string, number, string, string]>([
    ['one over Christmas', 1, '2026-12-24T09:30:00Z', '2026-12-28T23:00:00.000Z'],
    ['two over Christmas', 2, '2026-12-24T09:30:00Z', '2026-12-29T23:00:00.000Z'],
    ['five over Easter', 5, '2026-04-02T09:30:00Z', '2026-04-08T22:00:00.000Z'],
    ['five over Christmas, with two among them', 5, '2026-12-23T09:30:00Z', '2026-12-28T23:00:00.000Z'],
  ])('%s', (_, days, from, expected) => expect(due(days, 'DAYS', from, 'Europe/Berlin')).toBe(expected));
});

describe('a time in working days leaves out Saturdays, Sundays and public holidays:', () => {
  test.each<[string, number, string, string, string]>([
    ['five in an ordinary week', 5, '2026-11-02T09:30:00Z', 'Europe/Dublin', '2026-11-10T00:00:00.000Z'],
    ['from a Saturday', 5, '2026-11-07T09:30:00Z', 'Europe/Dublin', '2026-11-14T00:00:00.000Z'],
    ['five over Easter', 5, '2026-04-01T09:30:00Z', 'Europe/Berlin', '2026-04-10T22:00:00.000Z'],
    ['five over Christmas', 5, '2026-12-18T09:30:00Z', 'Europe/Dublin', '2026-12-29T00:00:00.000Z'],
    ['five over a leap day', 5, '2028-02-25T09:30:00Z', 'Europe/Dublin', '2028-03-04T00:00:00.000Z'],
    ['five over the change to summer time', 5, '2026-03-26T09:30:00Z', 'Europe/Berlin', '2026-04-02T22:00:00.000Z'],
  ])('%s', (_, days, from, zone, expected) => expect(due(days, 'WORKING_DAYS', from, zone)).toBe(expected));
});

it('a time cannot be zero, fractional or negative', () => {
  for (const amount of [0, -1, 1.5, Number.NaN])
    expect(() => due(amount, 'DAYS', '2026-11-02T09:30:00Z', 'UTC'), String(amount)).toThrow(RangeError);
});

describe('the table of zones', () => {
  it('has one zone for each country of the EU and the EEA, and no other', () =>
    expect(Object.keys(zones).sort()).toEqual([...unionAndEea].sort()));
  it('has each zone once, so that it identifies its country', () => expect(new Set(Object.values(zones)).size).toBe(unionAndEea.length));
  it.each(Object.entries(zones))('has a zone %s in which New Year is a holiday in %s, and which the tz database knows', (_, zone) => {
    const last = new Intl.DateTimeFormat('en', { timeZone: zone, day: 'numeric' }).format(
      dueInstant({ amount: 1, unit: 'DAYS', of: 'PLATFORM' }, new Date('2029-12-31T10:00:00Z'), zone).getTime() - 1,
    );
    expect(Number(last)).toBeGreaterThan(1);
  });
});
