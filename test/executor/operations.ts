/** Operations drawn at random over an API schema. The same seed draws the same operation; each is valid by graphql-js. */
import {
  type DocumentNode,
  doTypesOverlap,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { type Chance, chanceFrom } from './random.ts';
import type { Shape } from './shape.ts';

export interface DrawnOperation {
  query: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** Short and few, so that response names meet. */
const aliases = ['a', 'b', 'c'];

class Draw {
  readonly chance: Chance;
  readonly schema: GraphQLSchema;
  readonly hints: NonNullable<Shape['hints']>;
  readonly variables: Record<string, unknown> = {};
  readonly declared: string[] = [];
  readonly fragments: { name: string; on: GraphQLCompositeType; text: string }[] = [];
  /** How many more fields may be drawn. */
  left: number;

  constructor(schema: GraphQLSchema, hints: NonNullable<Shape['hints']>, chance: Chance) {
    this.schema = schema;
    this.hints = hints;
    this.chance = chance;
    this.left = chance.between(4, 40);
  }

  /** A value of an input type as JSON; hints go by the name of the argument or input field. */
  value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (isListType(type)) return Array.from({ length: this.chance.between(0, 3) }, () => this.value(type.ofType, name));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || this.chance.happens(0.6));
      return Object.fromEntries(fields.map((field) => [field.name, this.orNull(field.type, field.name)]));
    }
    if (isEnumType(type)) return this.chance.one(type.getValues()).name;
    const hinted = this.hints[name];
    if (hinted) return this.chance.one(hinted);
    if (type.name === 'Int') return this.chance.between(0, 4);
    if (type.name === 'Float') return this.chance.one([0.5, 2]);
    if (type.name === 'Boolean') return this.chance.happens(0.5);
    return this.chance.one(['x', 'y z', '"q"']);
  }

  orNull(type: GraphQLInputType, name: string): unknown {
    return !isNonNullType(type) && this.chance.happens(0.1) ? null : this.value(type, name);
  }

  /** A JSON value as a literal of its type. */
  literal(value: unknown, type: GraphQLInputType): string {
    if (value === null) return 'null';
    if (isNonNullType(type)) return this.literal(value, type.ofType);
    if (isListType(type)) return `[${(value as unknown[]).map((item) => this.literal(item, type.ofType)).join(', ')}]`;
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      return `{${Object.entries(value as object)
        .map(([name, own]) => `${name}: ${this.literal(own, (fields[name] as { type: GraphQLInputType }).type)}`)
        .join(', ')}}`;
    }
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  /** Declares a variable of a type, with or without a default, given or not, and answers its use. */
  variable(type: GraphQLInputType, name: string): string {
    const variable = `v${this.declared.length}`;
    const value = this.orNull(type, name);
    const [withDefault, given] = [this.chance.happens(0.4), this.chance.happens(0.7)];
    const required = isNonNullType(type);
    if (withDefault) {
      const loose = required && this.chance.happens(0.5) ? type.ofType : type;
      this.declared.push(`$${variable}: ${loose} = ${this.literal(this.value(type, name), type)}`);
    } else this.declared.push(`$${variable}: ${required || value === null || this.chance.happens(0.7) ? type : `${type}!`}`);
    if (given || !withDefault) this.variables[variable] = value;
    if (!withDefault && !required && value === null && this.chance.happens(0.5)) delete this.variables[variable];
    return `$${variable}`;
  }

  input(type: GraphQLInputType, name: string): string {
    return this.chance.happens(0.4) ? this.variable(type, name) : this.literal(this.orNull(type, name), type);
  }

  arguments(all: readonly GraphQLArgument[]): string {
    const given = all.filter((argument) => isRequiredArgument(argument) || this.chance.happens(0.7));
    return given.length === 0 ? '' : `(${given.map(({ name, type }) => `${name}: ${this.input(type, name)}`).join(', ')})`;
  }

  condition(): string {
    if (!this.chance.happens(0.12)) return '';
    const directive = this.chance.one(['skip', 'include']);
    if (this.chance.happens(0.3)) return ` @${directive}(if: ${this.chance.happens(0.5)})`;
    const variable = `v${this.declared.length}`;
    const withDefault = this.chance.happens(0.4);
    this.declared.push(`$${variable}: Boolean${withDefault ? `${this.chance.one(['', '!'])} = ${this.chance.happens(0.5)}` : '!'}`);
    if (!withDefault || this.chance.happens(0.5)) this.variables[variable] = this.chance.happens(0.5);
    const both = this.chance.happens(0.15) ? ` @${directive === 'skip' ? 'include' : 'skip'}(if: ${this.chance.happens(0.5)})` : '';
    return ` @${directive}(if: $${variable})${both}`;
  }

  /** An alias, mostly none. */
  alias(): string {
    if (this.chance.happens(0.8)) return '';
    return `${this.chance.one(aliases)}: `;
  }

  field(on: GraphQLCompositeType, depth: number): string {
    const fields: GraphQLField<unknown, unknown>[] = isUnionType(on) ? [] : Object.values(on.getFields());
    const open = depth > 0 && this.left > 0 ? fields : fields.filter(({ type }) => !isCompositeType(getNamedType(type)));
    this.left -= 1;
    if (open.length === 0 || this.chance.happens(0.12)) return `${this.alias()}__typename${this.condition()}`;
    const { name, args, type } = this.chance.one(open);
    const named = getNamedType(type);
    const head = `${this.alias()}${name}${this.arguments(args)}${this.condition()}`;
    return isCompositeType(named) ? `${head} ${this.selections(named, depth - 1)}` : head;
  }

  /** A type on which a fragment may stand here. */
  conditionType(on: GraphQLCompositeType): GraphQLCompositeType {
    const all = Object.values(this.schema.getTypeMap()).filter(isCompositeType);
    const overlapping = all.filter((type) => !type.name.startsWith('__') && doTypesOverlap(this.schema, on, type));
    const objects = overlapping.filter((type) => isObjectType(type));
    return isAbstractType(on) && this.chance.happens(0.75) ? this.chance.one(objects) : this.chance.one(overlapping);
  }

  fragment(on: GraphQLCompositeType, depth: number): string {
    const reusable = this.fragments.filter((fragment) => doTypesOverlap(this.schema, on, fragment.on));
    if (reusable.length > 0 && this.chance.happens(0.35)) return `...${this.chance.one(reusable).name}${this.condition()}`;
    if (this.chance.happens(0.15)) return `...${this.condition()} ${this.selections(on, depth)}`;
    const type = this.conditionType(on);
    if (this.chance.happens(0.35)) {
      const text = this.selections(type, depth);
      const name = `F${this.fragments.length}`;
      this.fragments.push({ name, on: type, text });
      return `...${name}${this.condition()}`;
    }
    return `... on ${type.name}${this.condition()} ${this.selections(type, depth)}`;
  }

  selections(on: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = this.chance.between(1, depth > 3 ? 4 : 3);
    for (let index = 0; index < count; index += 1) {
      const branch = this.chance.happens(isAbstractType(on) ? 0.6 : 0.18) && depth > 0 && this.left > 0;
      parts.push(branch ? this.fragment(on, depth - (this.chance.happens(0.5) ? 1 : 0)) : this.field(on, depth));
    }
    if (this.chance.happens(0.1)) parts.push(this.chance.one(parts));
    return `{ ${parts.join(' ')} }`;
  }
}

const introspection = ['__schema { queryType { name } }', 'i: __type(name: "Query") { kind name }', '__type(name: "Nobody") { name }'];

function drawOnce(schema: GraphQLSchema, root: GraphQLObjectType, kind: string, hints: NonNullable<Shape['hints']>, chance: Chance) {
  const draw = new Draw(schema, hints, chance);
  const body = draw.selections(root, chance.between(2, 6));
  const asked = kind === 'query' && chance.happens(0.03) ? body.replace('{', `{ ${chance.one(introspection)}`) : body;
  const head = draw.declared.length > 0 ? `${kind} Q(${draw.declared.join(', ')})` : chance.one([kind, `${kind} Named`]);
  const fragments = draw.fragments.map(({ name, on, text }) => `fragment ${name} on ${on.name} ${text}`);
  return { query: [`${head} ${asked}`, ...fragments].join('\n'), variables: draw.variables };
}

/** Draws until one is valid; null if twenty weren't. */
export function drawOperation(schema: GraphQLSchema, shape: Shape, seed: number): DrawnOperation | null {
  const chance = chanceFrom(seed);
  const mutation = schema.getMutationType();
  const kind = mutation && chance.happens(0.6) ? 'mutation' : 'query';
  const root = (kind === 'mutation' ? mutation : schema.getQueryType()) as GraphQLObjectType;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { query, variables } = drawOnce(schema, root, kind, shape.hints ?? {}, chance);
    const document = parse(query, { noLocation: true });
    if (validate(schema, document).length === 0) return { query, document, variables };
  }
  return null;
}
