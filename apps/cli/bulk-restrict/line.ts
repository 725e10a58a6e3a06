/**
 * A line of a file of decisions: its key, and the fields of `RestrictInput` as the platform graph has them. Made from the graph's own SDL,
 * so that no second list of fields and words is kept here. What a decision may say beyond its form is for the server to check.
 */
import { apiSchemaSdl } from '@writ/schema';
import { type InputObjectTypeDefinitionNode, Kind, parse, type TypeDefinitionNode, type TypeNode } from 'graphql';
import { z } from 'zod';

type Types = ReadonlyMap<string, TypeDefinitionNode>;

const instant = z.iso.datetime({ offset: true }).describe('An instant with its offset, such as 2026-03-01T12:00:00Z.');
const scalars: Readonly<Record<string, z.ZodType>> = {
  ID: z.string().min(1),
  String: z.string(),
  Boolean: z.boolean(),
  Int: z.int(),
  DateTime: instant,
};

function namedType(name: string, types: Types): z.ZodType {
  const type = types.get(name);
  if (type?.kind === Kind.ENUM_TYPE_DEFINITION) return z.enum((type.values ?? []).map((value) => value.name.value));
  if (type?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return z.strictObject(fieldsOf(type, types));
  const scalar = scalars[name];
  if (scalar === undefined) throw new TypeError(`A line has no form for the type ${name}.`);
  return scalar;
}

function typeOf(node: TypeNode, types: Types): z.ZodType {
  if (node.kind === Kind.NON_NULL_TYPE) return typeOf(node.type, types);
  if (node.kind === Kind.LIST_TYPE) return z.array(typeOf(node.type, types));
  return namedType(node.name.value, types);
}

/** A field that has a default may be left out; one that may be null may be that too. */
function fieldsOf(type: InputObjectTypeDefinitionNode, types: Types): Record<string, z.ZodType> {
  return Object.fromEntries(
    (type.fields ?? []).map(({ name, type: of, description, defaultValue }) => {
      const schema = typeOf(of, types);
      const optional = of.kind !== Kind.NON_NULL_TYPE ? schema.nullish() : defaultValue === undefined ? schema : schema.optional();
      return [name.value, description === undefined ? optional : optional.describe(description.value)];
    }),
  );
}

const key = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, { error: 'has 1 to 200 printable ASCII characters, and no space' })
  .describe('A key of your own choice. The same key with the same decision is the same restriction.');

function lineSchema() {
  const { definitions } = parse(apiSchemaSdl('platform'));
  const types: Types = new Map(
    definitions.flatMap((node) => ('name' in node && node.name ? [[node.name.value, node as TypeDefinitionNode]] : [])),
  );
  const decision = types.get('RestrictInput');
  if (decision?.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) throw new TypeError('The platform graph has no RestrictInput.');
  return z.strictObject({ key, ...fieldsOf(decision, types) });
}

let made: ReturnType<typeof lineSchema> | undefined;
const schema = () => {
  made ??= lineSchema();
  return made;
};

/** The JSON Schema of a line. */
export const decisionLineSchema = (): unknown => z.toJSONSchema(schema(), { io: 'input' });

/** A decision to send. */
export interface DecisionLine {
  key: string;
  decision: Record<string, unknown>;
}

/** A line that is not sent: why, and its key where it has one. */
export interface BadLine {
  key: string | null;
  message: string;
}

const keyIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' ? value.key : null;

/** Reads one line. Attacker-controlled. */
export function parseLine(text: string): DecisionLine | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { key: null, message: 'This is no JSON.' };
  }
  const { success, data, error } = schema().safeParse(value);
  if (!success) {
    const words = error.issues.map(({ path, message }) => `${path.length === 0 ? 'line' : path.join('.')}: ${message}`);
    return { key: keyIn(value), message: words.slice(0, 5).join('; ') };
  }
  const { key: own, ...decision } = data;
  return { key: own, decision };
}
