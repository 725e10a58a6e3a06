/** Operations by chance over a schema: names of other fields as aliases, fragments, variables, @skip and @include, arguments of each kind. */
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isUnionType,
  parse,
  validate,
} from 'graphql';

export interface ChosenOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Numbers in [0, 1) that a seed fixes (Park and Miller's generator). */
export function randomOf(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A valid query of up to `depth` levels. Those that come out invalid are thrown away. */
export function chooseOperation(schema: GraphQLSchema, random: () => number, depth = 4): ChosenOperation {
  for (;;) {
    const chosen = new Choice(schema, random).operation(depth);
    if (validate(schema, parse(chosen.query)).length === 0) return chosen;
  }
}

class Choice {
  readonly #schema: GraphQLSchema;
  readonly #random: () => number;
  readonly #variables = new Map<string, { type: string; value: unknown }>();
  readonly #fragments: string[] = [];
  readonly #names: string[];

  constructor(schema: GraphQLSchema, random: () => number) {
    this.#schema = schema;
    this.#random = random;
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type && !type.name.startsWith('__') ? Object.keys(type.getFields()) : [],
    );
    this.#names = [...new Set([...fields, '__typename', 'constructor', '__proto__'])];
  }

  operation(depth: number): ChosenOperation {
    const root = this.#schema.getQueryType();
    if (!root) throw new Error('the schema has no query');
    const body = this.#set(root, depth);
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    const head = declared.length > 0 ? `query (${declared.join(' ')})` : '';
    const variables = Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value]));
    return { query: [`${head} ${body}`, ...this.#fragments].join('\n'), variables };
  }

  #below = (count: number): number => Math.floor(this.#random() * count);
  #happens = (chance: number): boolean => this.#random() < chance;

  #of<T>(list: readonly T[]): T {
    const found = list[this.#below(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  #set(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + this.#below(4) }, () => this.#selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type)
      ? []
      : Object.values(type.getFields()).filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
    if (depth > 0 && (this.#happens(0.2) || (isAbstractType(type) && this.#happens(0.5)))) return this.#fragment(type, depth);
    if (fields.length === 0 || this.#happens(0.08)) return `${this.#alias(0.3)}__typename`;
    return this.#field(this.#of(fields), depth);
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const on = isAbstractType(type) ? this.#of([type, ...this.#schema.getPossibleTypes(type)]) : type;
    if (this.#happens(0.5)) return `... on ${on.name} ${this.#condition()} ${this.#set(on, depth)}`;
    const set = this.#set(on, depth);
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${on.name} ${set}`);
    return `...${name} ${this.#condition()}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || this.#happens(0.5))
      .map((argument) => this.#argument(argument));
    const type = getNamedType(field.type);
    const set = isCompositeType(type) ? this.#set(type, depth - 1) : '';
    return `${this.#alias(0.3)}${field.name}${given.length > 0 ? `(${given.join(' ')})` : ''} ${this.#condition()} ${set}`;
  }

  #alias = (chance: number): string => (this.#happens(chance) ? `${this.#of(this.#names)}: ` : '');

  #argument({ name, type }: GraphQLArgument): string {
    const value = this.#value(type);
    return `${name}: ${this.#happens(0.3) ? this.#variable(String(type), value) : written(type, value)}`;
  }

  #condition(): string {
    if (!this.#happens(0.1)) return '';
    const value = this.#happens(0.5);
    return `@${this.#of(['skip', 'include'])}(if: ${this.#happens(0.5) ? this.#variable('Boolean!', value) : value})`;
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#variables.size}`;
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }

  #value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType);
    if (isListType(type)) return [this.#value(type.ofType)];
    if (isEnumType(type)) return this.#of(type.getValues()).name;
    if (isInputObjectType(type))
      return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, this.#value(field.type)]));
    if (type.name === 'Boolean') return this.#happens(0.5);
    return type.name === 'Int' ? this.#below(5) : this.#of(['n1', 'n2', 't1', '1']);
  }
}

/** A value as it stands in a document. */
function written(type: GraphQLInputType, value: unknown): string {
  const named = getNamedType(type);
  if (Array.isArray(value)) return `[${value.map((member) => written(named, member)).join(' ')}]`;
  if (isInputObjectType(named))
    return `{ ${Object.entries(value as Record<string, unknown>)
      .map(([name, member]) => `${name}: ${written(named.getFields()[name]?.type ?? named, member)}`)
      .join(' ')} }`;
  return isEnumType(named) ? String(value) : JSON.stringify(value);
}
