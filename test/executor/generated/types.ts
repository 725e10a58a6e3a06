/**
 * Types drawn at random in which fields of one name are covariant: an interface, the interfaces and objects that implement it and the
 * unions of these objects, where each type narrows what it inherits (GraphQL specification, 3.6 and 3.7, IsValidImplementation).
 */
import fc, { type GeneratorValue } from 'fast-check';

export interface FieldType {
  named: string;
  /** Whether the value may not be null, and then the same for the members of each list, from the outside in. */
  nonNull: readonly boolean[];
}

export interface DrawnTypes {
  interfaces: readonly string[];
  objects: readonly string[];
  /** Their members. */
  unions: ReadonlyMap<string, readonly string[]>;
  /** The interfaces of an interface or object, those of its interfaces included. */
  interfacesOf: ReadonlyMap<string, readonly string[]>;
  /** The fields of each interface and object, by name. */
  fieldsOf: ReadonlyMap<string, ReadonlyMap<string, FieldType>>;
}

const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
/** Names of fields that lead to objects, and of those that don't. Few, so that types share them. */
const branchNames = ['f', 'g', 'h'];
const leafNames = ['n', 'm'];
export const fieldNames: readonly string[] = [...branchNames, ...leafNames];

/** Whether every object of the first type is one of the second. */
export const isSubtype = ({ unions, interfacesOf }: Pick<DrawnTypes, 'unions' | 'interfacesOf'>, type: string, of: string): boolean =>
  type === of || (interfacesOf.get(type)?.includes(of) ?? false) || (unions.get(of)?.includes(type) ?? false);

export const typeText = ({ named, nonNull }: FieldType): string =>
  nonNull.reduceRight((inner, mustBe, index) => `${index === nonNull.length - 1 ? inner : `[${inner}]`}${mustBe ? '!' : ''}`, named);

type Relations = Omit<DrawnTypes, 'fieldsOf'>;

function drawRelations(draw: GeneratorValue): Relations {
  const interfaces = names('I', draw(fc.integer, { min: 1, max: 3 }));
  const objects = names('T', draw(fc.integer, { min: 1, max: 4 }));
  const interfacesOf = new Map<string, string[]>();
  for (const [index, name] of interfaces.entries())
    interfacesOf.set(name, withTheirs(interfacesOf, drawSome(draw, interfaces.slice(0, index))));
  for (const name of objects) interfacesOf.set(name, withTheirs(interfacesOf, drawSome(draw, interfaces)));
  const unions = new Map(names('U', draw(fc.nat, { max: 2 })).map((name) => [name, drawSome(draw, objects)]));
  for (const [name, members] of unions) if (members.length === 0) unions.delete(name);
  return { interfaces, objects, unions, interfacesOf };
}

const drawSome = (draw: GeneratorValue, of: readonly string[]): string[] => of.filter(() => draw(fc.boolean));

const withTheirs = (interfacesOf: ReadonlyMap<string, readonly string[]>, named: readonly string[]): string[] => [
  ...new Set(named.flatMap((name) => [...(interfacesOf.get(name) ?? []), name])),
];

/** Interfaces, unions and objects of which there is an object. */
export const inhabited = (types: Relations): string[] =>
  [...types.interfaces, ...types.unions.keys(), ...types.objects].filter((name) =>
    types.objects.some((object) => isSubtype(types, object, name)),
  );

/** Types of which some inherit two fields of one name that nothing can be are not drawn: fast-check draws again. */
export function drawTypes(draw: GeneratorValue): DrawnTypes {
  const relations = drawRelations(draw);
  const composites = inhabited(relations);
  const fieldsOf = new Map<string, Map<string, FieldType>>(
    [...relations.interfaces, ...relations.objects].map((name) => [name, new Map()]),
  );
  for (const [type, fields] of fieldsOf)
    for (const name of fieldNames) {
      const inherited = (relations.interfacesOf.get(type) ?? []).flatMap((of) => fieldsOf.get(of)?.get(name) ?? []);
      const all = leafNames.includes(name) ? ['Int'] : composites;
      if (inherited.length === 0 && draw(fc.nat, { max: 2 }) === 0) continue;
      const named = all.filter((own) => inherited.every((wider) => isSubtype(relations, own, wider.named)));
      fc.pre(named.length > 0 && new Set(inherited.map(({ nonNull }) => nonNull.length)).size < 2);
      const depth = inherited[0]?.nonNull.length ?? 1 + draw(fc.nat, { max: 2 });
      const nonNull = Array.from(
        { length: depth },
        (_, at) => inherited.some((wider) => wider.nonNull[at]) || draw(fc.nat, { max: 3 }) === 3,
      );
      fields.set(name, { named: draw(fc.constantFrom, ...named), nonNull });
    }
  return { ...relations, fieldsOf };
}
