/** A shape over drawn types: two subgraphs that share the fields between them, and data for every object. */
import fc, { type GeneratorValue } from 'fast-check';
import type { Row, Shape, Value } from '../shape.ts';
import { type DrawnTypes, drawTypes, type FieldType, fieldNames, inhabited, isSubtype, typeText } from './types.ts';

type Home = 'one' | 'two';
const homes: readonly Home[] = ['one', 'two'];
const rowNames = ['a', 'b'];

export function drawShape(draw: GeneratorValue): Shape {
  const types = drawTypes(draw);
  const homeOf = new Map(fieldNames.map((name) => [name, draw(fc.constantFrom, ...homes)]));
  const roots = new Map(inhabited(types).map((named) => [`to${named}`, drawRoot(draw, named)]));
  const tables = drawTables(draw, types);
  const root = Object.fromEntries([...roots].map(([name, { type }]) => [name, drawValue(draw, types, type)]));
  const subgraphs = Object.fromEntries(homes.map((home) => [home, sdlOf(types, roots, (name) => homeOf.get(name) === home, home)]));
  return { name: 'generated', subgraphs, data: () => structuredClone({ roots: { Query: root }, tables }) };
}

interface Root {
  type: FieldType;
  home: Home;
}

const drawRoot = (draw: GeneratorValue, named: string): Root => ({
  type: { named, nonNull: Array.from({ length: draw(fc.integer, { min: 1, max: 2 }) }, () => false) },
  home: draw(fc.constantFrom, ...homes),
});

function sdlOf(types: DrawnTypes, roots: ReadonlyMap<string, Root>, isHere: (field: string) => boolean, home: Home): string {
  const body = (type: string): string =>
    [
      'id: ID!',
      ...[...(types.fieldsOf.get(type) ?? [])].flatMap(([name, own]) => (isHere(name) ? [`${name}: ${typeText(own)}`] : [])),
    ].join(' ');
  const heritage = (type: string): string => {
    const of = types.interfacesOf.get(type) ?? [];
    return of.length === 0 ? '' : ` implements ${of.join(' & ')}`;
  };
  const rootFields = [...roots].flatMap(([name, root]) => (root.home === home ? [`${name}: ${typeText(root.type)}`] : []));
  return [
    ...(rootFields.length === 0 ? [] : [`type Query { ${rootFields.join(' ')} }`]),
    ...types.interfaces.map((name) => `interface ${name}${heritage(name)} { ${body(name)} }`),
    ...types.objects.map((name) => `type ${name}${heritage(name)} @key(fields: "id") { ${body(name)} }`),
    ...[...types.unions].map(([name, members]) => `union ${name} = ${members.join(' | ')}`),
  ].join('\n');
}

function drawTables(draw: GeneratorValue, types: DrawnTypes): Record<string, Record<string, Row>> {
  const row = (object: string, id: string): Row => ({
    id,
    ...Object.fromEntries([...(types.fieldsOf.get(object) ?? [])].map(([name, type]) => [name, drawValue(draw, types, type)])),
  });
  return Object.fromEntries(
    types.objects.map((object) => [object, Object.fromEntries(rowNames.map((name) => [name, row(object, `${object}-${name}`)]))]),
  );
}

/** A value of a field: null where it may be, lists of up to two, an object of any type that may stand there. */
function drawValue(draw: GeneratorValue, types: DrawnTypes, { named, nonNull: [mustBe, ...members] }: FieldType): Value {
  if (!mustBe && draw(fc.nat, { max: 5 }) === 5) return null;
  if (members.length > 0)
    return Array.from({ length: draw(fc.nat, { max: 2 }) }, () => drawValue(draw, types, { named, nonNull: members }));
  if (named === 'Int') return draw(fc.nat, { max: 9 });
  const objects = types.objects.filter((object) => isSubtype(types, object, named));
  return `#${draw(fc.constantFrom, ...objects)}/${draw(fc.constantFrom, ...rowNames)}`;
}
