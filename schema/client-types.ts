/**
 * The documents of a graph as TypeScript, for `@writ/client`: what each takes and what it answers, made of the graph's OpenAPI description. Only the forms that
 * `openapi.ts` makes are read; anything else is refused, so that no type is wider than what is answered.
 */

interface Schema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
}

interface Content {
  readonly 'application/json': { readonly schema: Schema };
}

interface Post {
  readonly operationId: string;
  readonly description?: string;
  readonly requestBody: { readonly content: Content };
  readonly responses: { readonly 200: { readonly content: Content } };
}

export interface Description {
  readonly paths: Readonly<Record<string, { readonly post: Post }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** What the client has of its own. */
const ownNames = new Set(['GraphError', 'Problem']);

const bare: Readonly<Record<string, string>> = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;

const comment = (text: string | undefined, indent: string): string =>
  text === undefined ? '' : `${indent}/** ${text.replaceAll('*/', '*\u200b/').replaceAll('\n', ' ')} */\n`;

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');

/** Fields that may be left out may be undefined too: what is sent as JSON has neither. */
function fieldsOf({ properties = {}, required = [] }: Schema, indent: string): string {
  return Object.entries(properties)
    .map(([name, field]) => {
      const isRequired = required.includes(name);
      const type = typeOf(field, `${indent}  `);
      return `${comment(field.description, `${indent}  `)}${indent}  readonly ${name}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'};\n`;
    })
    .join('');
}

function typeOf(schema: Schema, indent = ''): string {
  const { $ref: reference, anyOf, type, enum: among, const: only } = schema;
  if (reference !== undefined) return reference.slice(reference.lastIndexOf('/') + 1);
  if (only !== undefined) return quoted(only);
  if (among !== undefined) return union(among.map(quoted));
  if (anyOf !== undefined) return union(anyOf.map((one) => typeOf(one, indent)));
  if (type !== undefined) return union([type].flat().map((one) => namedType(one, schema, indent)));
  return 'unknown';
}

function namedType(type: string, schema: Schema, indent: string): string {
  if (type === 'array') {
    return `ReadonlyArray<${typeOf(schema.items ?? {}, indent)}>`;
  }
  if (type === 'object') {
    const fields = fieldsOf(schema, indent);
    return fields === '' ? 'Readonly<Record<string, never>>' : `{\n${fields}${indent}}`;
  }
  const known = bare[type];
  if (known === undefined) throw new TypeError(`a description of a graph has the type ${type}`);
  return known;
}

const data = ({ responses }: Post): Schema => {
  const { anyOf, ...whole } = responses[200].content['application/json'].schema.properties?.['data'] ?? {};
  if (anyOf !== undefined || whole.properties === undefined) throw new TypeError('a document answers one object');
  return { ...whole, type: 'object' };
};

function documentOf(post: Post): string {
  const variables = typeOf(post.requestBody.content['application/json'].schema, '    ');
  return `${comment(post.description, '  ')}  readonly ${post.operationId}: {\n    readonly variables: ${variables};\n    readonly data: ${typeOf(data(post), '    ')};\n  };\n`;
}

const capital = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** The module of one graph. Throws TypeError for a description of another form. */
export function clientTypes(graph: string, { paths, components }: Description): string {
  const named = Object.entries(components.schemas).filter(([name]) => !ownNames.has(name));
  const types = named.map(([name, schema]) => `${comment(schema.description, '')}export type ${name} = ${typeOf(schema)};\n`);
  const documents = Object.entries(paths).map(([path, { post }]) => [post, path.slice(path.lastIndexOf('/') + 1)] as const);
  const whose = `${capital(graph)}Documents`;
  return `// Made by npm run compose from schema/openapi/${graph}.json.

${types.join('\n')}
/** What each document of the graph takes and answers. */
export interface ${whose} {
${documents.map(([post]) => documentOf(post)).join('')}}

/** The documents by the names of the client's functions. */
export const ${graph}Documents: { readonly [name in keyof ${whose}]: string } = {
${documents.map(([{ operationId }, name]) => `  ${operationId}: ${quoted(name)},\n`).join('')}};
`;
}
