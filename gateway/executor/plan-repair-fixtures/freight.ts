import { federation, type Graph } from './graph.ts';

type Zone = 'HOME' | 'AWAY';
interface Stop {
  town: string;
  hours: number;
}
interface ParcelRow {
  no: string;
  name: string;
  weight: number;
  height: number;
  fees: Record<Zone, number>;
  rates: Record<Zone, number>;
  stops: Stop[];
  label: { __typename: string; words: string };
}
const parcelRows = (): ParcelRow[] => [
  {
    no: 'n1',
    name: 'Lamp',
    weight: 2,
    height: 700,
    fees: { HOME: 3, AWAY: 9 },
    rates: { HOME: 0, AWAY: 8 },
    stops: [
      { town: 'Riva', hours: 1 },
      { town: 'Sell', hours: 0 },
      { town: 'Tarn', hours: 7 },
    ],
    label: { __typename: 'ShortLabel', words: 'handle with care' },
  },
  {
    no: 'n2',
    name: 'Desk',
    weight: 5,
    height: 900,
    fees: { HOME: 0, AWAY: 11 },
    rates: { HOME: 4, AWAY: 0 },
    stops: [],
    label: { __typename: 'LongLabel', words: 'this side up' },
  },
];
const minutes = 60;
const inUnit = (hours: number, unit: string) => (unit === 'HOURS' ? hours : hours * minutes);
const cut = (words: string, max: number) => words.slice(0, max);

/** Representations of a parcel as `quotes` may be told them. */
interface ToldParcel {
  fee: number;
  weight: number;
  height: number;
  carrier: { rate: number };
  stops: { delay: number }[];
  label: { text: string };
}

/** Requirements with arguments: at the top, under objects, lists and interfaces, of an interface's field; several of one field. */
export function freight(): Graph {
  const rows = parcelRows();
  const find = (no: string) => rows.find((row) => row.no === no);
  const asked = {
    fee: ({ no, fees }: { no: string; fees?: ParcelRow['fees'] }, { zone, extra = 0 }: { zone: Zone; extra?: number }) =>
      ((fees ?? find(no)?.fees)?.[zone] ?? 0) + extra,
  };
  return {
    subgraphs: {
      depot: {
        typeDefs: `${federation('key')}
          enum Zone { HOME AWAY } enum Unit { HOURS MINUTES } input LabelOptions { upper: Boolean times: [Int!] }
          type Query { parcels: [Parcel!]! parcel(no: ID!): Parcel things: [Thing!]! }
          type Mutation { rename(no: ID!, name: String!): Parcel }
          interface Thing { no: ID! fee(zone: Zone!, extra: Int = 0): Int }
          type Parcel implements Thing @key(fields: "no") {
            no: ID! name: String weight: Int height: Int fee(zone: Zone!, extra: Int = 0): Int carrier: Carrier
            stops(first: Int! = 1): [Stop!]! label(options: LabelOptions): Label next: Parcel }
          type Crate implements Thing @key(fields: "no") { no: ID! fee(zone: Zone!, extra: Int = 0): Int inside: Thing }
          type Carrier { rate(zone: Zone!): Int } type Stop { town: String delay(unit: Unit!): Int }
          interface Label { text(max: Int!): String } type ShortLabel implements Label { text(max: Int!): String }
          type LongLabel implements Label { text(max: Int!): String lines: Int }`,
        resolvers: {
          Query: {
            parcels: () => rows,
            parcel: (_: unknown, { no }: { no: string }) => find(no),
            things: () => [...rows.map((row) => ({ __typename: 'Parcel', ...row })), { __typename: 'Crate', no: 'c1' }],
          },
          Mutation: {
            rename: (_: unknown, { no, name }: { no: string; name: string }) => {
              const row = find(no);
              if (row) row.name = name;
              return row;
            },
          },
          Parcel: {
            __resolveReference: ({ no }: { no: string }) => find(no),
            ...asked,
            carrier: ({ rates }: ParcelRow) => rates,
            stops: ({ stops }: ParcelRow, { first }: { first: number }) => stops.slice(0, first),
            next: ({ no }: ParcelRow) => rows[rows.findIndex((row) => row.no === no) + 1],
            label: ({ label }: ParcelRow, { options }: { options?: { upper?: boolean; times?: number[] } }) => ({
              ...label,
              words: (options?.upper ? label.words.toUpperCase() : label.words).repeat(options?.times?.[0] ?? 1),
            }),
          },
          Crate: {
            __resolveReference: ({ no }: { no: string }) => ({ no }),
            fee: (_: unknown, { extra }: { extra: number }) => 70 + extra,
            inside: () => ({ __typename: 'Parcel', ...rows[0] }),
          },
          Carrier: { rate: (rates: ParcelRow['rates'], { zone }: { zone: Zone }) => rates[zone] },
          Stop: { delay: ({ hours }: Stop, { unit }: { unit: string }) => inUnit(hours, unit) },
          ShortLabel: { text: ({ words }: { words: string }, { max }: { max: number }) => cut(words, max) },
          LongLabel: { text: ({ words }: { words: string }, { max }: { max: number }) => cut(words, max), lines: () => 2 },
        },
      },
      quotes: {
        typeDefs: `${federation('key', 'external', 'requires')}
          enum Zone { HOME AWAY } enum Unit { HOURS MINUTES } input LabelOptions { upper: Boolean times: [Int!] }
          type Query { dearest: Parcel }
          type Parcel @key(fields: "no") {
            no: ID! weight: Int @external height: Int @external fee(zone: Zone!, extra: Int = 0): Int @external carrier: Carrier @external
            stops(first: Int! = 1): [Stop!]! @external label(options: LabelOptions): Label @external
            home(each: Int = 1): Int @requires(fields: "fee(zone: HOME) weight")
            away: Int @requires(fields: "weight fee(zone: AWAY, extra: 4)")
            rateHome: Int @requires(fields: "carrier { rate(zone: HOME) }")
            rates: Int @requires(fields: "carrier { rate(zone: AWAY) } height")
            late: Int @requires(fields: "stops(first: 2) { delay(unit: HOURS) }")
            lateMinutes: Int @requires(fields: "stops(first: 3) { delay(unit: MINUTES) }")
            soon: Int @requires(fields: "stops { delay(unit: HOURS) }")
            tag: String @requires(fields: "label(options: { upper: true, times: [2] }) { ... on ShortLabel { text(max: 20) } ... on LongLabel { text(max: 15) } }")
            mark: String @requires(fields: "label { text(max: 4) }")
            twin: Parcel plain: Int }
          type Crate @key(fields: "no") { no: ID! fee(zone: Zone!, extra: Int = 0): Int @external home: Int @requires(fields: "fee(zone: HOME)") }
          type Carrier @external { rate(zone: Zone!): Int } type Stop @external { delay(unit: Unit!): Int }
          interface Label { text(max: Int!): String } type ShortLabel implements Label @external { text(max: Int!): String }
          type LongLabel implements Label @external { text(max: Int!): String }`,
        resolvers: {
          Query: { dearest: () => ({ no: 'n2' }) },
          Parcel: {
            __resolveReference: (told: ToldParcel) => told,
            home: ({ fee, weight }: ToldParcel, { each }: { each: number }) => fee * weight * each,
            away: ({ fee, weight }: ToldParcel) => fee * weight,
            rateHome: ({ carrier }: ToldParcel) => carrier.rate,
            rates: ({ carrier, height }: ToldParcel) => carrier.rate + height,
            late: ({ stops }: ToldParcel) => stops.reduce((sum, { delay }) => sum + delay, 0),
            lateMinutes: ({ stops }: ToldParcel) => stops.reduce((sum, { delay }) => sum + delay, 0),
            soon: ({ stops }: ToldParcel) => stops.reduce((sum, { delay }) => sum + delay, 0),
            tag: ({ label }: ToldParcel) => label.text,
            mark: ({ label }: ToldParcel) => label.text,
            twin: ({ no }: { no: string }) => ({ no: no === 'n1' ? 'n2' : 'n1' }),
            plain: () => 5,
          },
          Crate: { __resolveReference: (told: ToldParcel) => told, home: ({ fee }: ToldParcel) => fee },
        },
      },
    },
    whole: wholeFreight(rows, find),
  };
}

function wholeFreight(rows: ParcelRow[], find: (no: string) => ParcelRow | undefined): Record<string, unknown> {
  const label = (row: ParcelRow, upper = false, times = 1) => {
    const words = (upper ? row.label.words.toUpperCase() : row.label.words).repeat(times);
    return { __typename: row.label.__typename, text: ({ max }: { max: number }) => cut(words, max), lines: 2 };
  };
  const delays = (row: ParcelRow, first: number, unit: string) =>
    row.stops.slice(0, first).reduce((sum, { hours }) => sum + inUnit(hours, unit), 0);
  const parcel = (row: ParcelRow | undefined): unknown =>
    row && {
      __typename: 'Parcel',
      no: row.no,
      name: row.name,
      weight: row.weight,
      height: row.height,
      fee: ({ zone, extra }: { zone: Zone; extra: number }) => row.fees[zone] + extra,
      carrier: { rate: ({ zone }: { zone: Zone }) => row.rates[zone] },
      stops: ({ first }: { first: number }) =>
        row.stops.slice(0, first).map(({ town, hours }) => ({ town, delay: ({ unit }: { unit: string }) => inUnit(hours, unit) })),
      label: ({ options }: { options?: { upper?: boolean; times?: number[] } }) => label(row, options?.upper, options?.times?.[0]),
      next: () => parcel(rows[rows.indexOf(row) + 1]),
      home: ({ each }: { each: number }) => row.fees.HOME * row.weight * each,
      away: (row.fees.AWAY + 4) * row.weight,
      rateHome: row.rates.HOME,
      rates: row.rates.AWAY + row.height,
      late: delays(row, 2, 'HOURS'),
      lateMinutes: delays(row, 3, 'MINUTES'),
      soon: delays(row, 1, 'HOURS'),
      tag: label(row, true, 2).text({ max: row.label.__typename === 'ShortLabel' ? 20 : 15 }),
      mark: label(row).text({ max: 4 }),
      twin: () => parcel(find(row.no === 'n1' ? 'n2' : 'n1')),
      plain: 5,
    };
  const crate = {
    __typename: 'Crate',
    no: 'c1',
    fee: ({ extra }: { extra: number }) => 70 + extra,
    inside: () => parcel(rows[0]),
    home: 70,
  };
  return {
    parcels: () => rows.map(parcel),
    parcel: ({ no }: { no: string }) => parcel(find(no)),
    things: () => [...rows.map(parcel), crate],
    dearest: () => parcel(find('n2')),
    rename: ({ no, name }: { no: string; name: string }) => {
      const row = find(no);
      if (row) row.name = name;
      return parcel(row);
    },
  };
}
