/** Compound and nested keys, keys of lists, several keys a type of which each subgraph knows some. */
import type { Shape } from '../shape.ts';

export const keys: Shape = {
  name: 'keys',
  subgraphs: {
    registry: `
      type Query { offices: [Office] office(code: String): Office parcels: [Parcel] }
      type Country @key(fields: "iso") { iso: String! }
      type Office @key(fields: "country { iso } code") { country: Country! code: String! title: String clerk: Clerk }
      type Clerk @key(fields: "number") { number: Int! name: String }
      type Parcel @key(fields: "id") @key(fields: "barcode") { id: ID! barcode: String! office: Office }`,
    staff: `
      type Query { clerks: [Clerk] }
      type Country @key(fields: "iso") { iso: String! name: String offices: [Office] }
      type Office @key(fields: "country { iso } code") { country: Country! code: String! staff: [Clerk] deputy: Clerk }
      type Clerk @key(fields: "number") @key(fields: "badge { series serial }") { number: Int! badge: Badge! office: Office }
      type Badge @shareable { series: String! serial: Int! }`,
    post: `
      type Query { lost: [Parcel] }
      type Parcel @key(fields: "barcode") @key(fields: "id") { id: ID! barcode: String! weight: Float route: Route }
      type Route @key(fields: "stops { name }") { stops: [Stop!]! legs: Int }
      type Stop @shareable { name: String! }`,
    routes: `
      type Query { clerkOf(series: String = "A"): Clerk }
      type Route @key(fields: "stops { name }") { stops: [Stop!]! length: Float next: Route }
      type Stop @shareable { name: String! }
      type Clerk @key(fields: "badge { series serial }") { badge: Badge! parcels: [Parcel] }
      type Badge @shareable { series: String! serial: Int! }
      type Parcel @key(fields: "id", resolvable: false) { id: ID! }`,
  },
  hints: { code: ['n1', 'n2', 'none'], series: ['A', 'B', 'Z'] },
  data: () => {
    const office = (iso: string, code: string, clerk: string | null, staff: string[]) => ({
      country: `#Country/${iso}`,
      code,
      title: code === 'n2' ? null : `Office ${code}`,
      clerk,
      staff,
      deputy: staff[0] ?? null,
    });
    const clerk = (number: number, series: string, office: string, parcels: string[]) => ({
      number,
      name: `Clerk ${number}`,
      badge: { series, serial: number * 3 },
      office,
      parcels,
    });
    const parcel = (id: string, office: string, route: string | null) => ({ id, barcode: `b-${id}`, office, weight: id.length / 2, route });
    return {
      roots: {
        Query: {
          offices: ['#Office/n1', '#Office/s1', '#Office/n2'],
          office: ({ code }) => (code === 'n1' || code === 'n2' ? `#Office/${code}` : null),
          parcels: ['#Parcel/x1', '#Parcel/x2', '#Parcel/x1'],
          clerks: ['#Clerk/c1', '#Clerk/c2', '#Clerk/c3'],
          lost: ['#Parcel/x2', null],
          clerkOf: ({ series }) => (series === 'A' ? '#Clerk/c1' : series === 'B' ? '#Clerk/c2' : null),
        },
      },
      tables: {
        Country: {
          no: { iso: 'no', name: 'Northland', offices: ['#Office/n1', '#Office/n2'] },
          so: { iso: 'so', name: null, offices: ['#Office/s1'] },
        },
        Office: {
          n1: office('no', 'n1', '#Clerk/c1', ['#Clerk/c1', '#Clerk/c2']),
          n2: office('no', 'n2', null, []),
          s1: office('so', 's1', '#Clerk/c3', ['#Clerk/c3', '#Clerk/c1']),
        },
        Clerk: {
          c1: clerk(1, 'A', '#Office/n1', ['#Parcel/x1', '#Parcel/x2']),
          c2: clerk(2, 'B', '#Office/n1', []),
          c3: clerk(3, 'B', '#Office/s1', ['#Parcel/x2']),
        },
        Parcel: { x1: parcel('x1', '#Office/n1', '#Route/r1'), x2: parcel('x2', '#Office/s1', null) },
        Route: {
          r1: { stops: [{ name: 'Quay' }, { name: 'Hill' }], legs: 1, length: 2.5, next: '#Route/r2' },
          r2: { stops: [{ name: 'Hill' }], legs: 0, length: 0, next: null },
        },
      },
    };
  },
};
