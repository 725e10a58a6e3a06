/** `docs/discovery.md`: each field of what an installation says of itself, printed from its JSON Schema. */
import { markdownTable } from '@writ/core';
import { discoveryPath, discoverySchemaPath, discoverySchemaText } from './discovery.ts';

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
}

/** The alternative that is not null, with what is written about all of them. */
function given(node: Node): Node {
  const one = node.anyOf?.find(({ type }) => type !== 'null');
  return one === undefined ? node : { ...one, ...(node.description === undefined ? {} : { description: node.description }) };
}

function typeOf(node: Node): string {
  const isNullable = node.anyOf?.some(({ type }) => type === 'null') ?? false;
  const { type = '', items, const: only, enum: among } = given(node);
  const name = only === undefined ? (among?.map((value) => `\`${value}\``).join(', ') ?? type) : `\`${String(only)}\``;
  const whole = type === 'array' ? `list of ${items === undefined ? 'anything' : typeOf(items)}` : name;
  return isNullable ? `${whole}, or null` : whole;
}

function rowsOf(node: Node, path: string): string[][] {
  const { properties = {} } = given(node);
  return Object.entries(properties).flatMap(([name, field]) => {
    const at = `${path}${name}`;
    const { items } = given(field);
    const below = items === undefined ? rowsOf(field, `${at}.`) : rowsOf(items, `${at}[].`);
    return [[`\`${at}\``, typeOf(field), given(field).description ?? ''], ...below];
  });
}

export const discoveryPage = (): string => `<!-- Made by npm run compose from schema/discovery.ts. -->
# What an installation answers

\`GET ${discoveryPath}\` says it to programs, without a token: the kinds of orders of the law in force, who may send them and what they may ask, limits, contact points, keys, and where what is asked. It is made
of what runs, at each request: a kind, a document or an endpoint that is not in it is not answered. Nothing in it is secret, and nothing is about a person or a case.
[Why it is so](decisions/discovery.md).

\`\`\`sh
curl --silent --fail "$WRIT${discoveryPath}"
\`\`\`

The shape is closed: its JSON Schema is \`schema/discovery.schema.json\`, and answered at \`${discoverySchemaPath}\`. The answer may be kept for a minute (\`Cache-Control\`), and pages of other origins may read it. While a part is away
the answer is 503, a problem (RFC 9457) with \`Retry-After\`.

A key that is read here is as good as the connection. Whoever checks [the log](how-to/check-the-log.md) or [a package](how-to/open-a-package.md) pins keys that came by another way, and compares.

${markdownTable(['field', 'type', 'what it is'], rowsOf(JSON.parse(discoverySchemaText()) as Node, ''))}
`;
