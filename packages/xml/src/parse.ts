/**
 * The one place where XML is parsed. A text is parsed once, and all that is done with it is done on that one tree, so that nobody checks one thing and reads another.
 * Refused before and after: any declaration (so any DOCTYPE, entity and comment), any instruction, XInclude, text between elements, what is too large, too deep or too much.
 * Nothing is fetched: the library has no loader, and none is registered.
 */
import { ParseOption, XmlC14NMode, XmlCData, XmlDocument, XmlElement, XmlParseError, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import type { XmlElementRead } from './element.ts';
import { XmlRefused } from './refusal.ts';

export interface XmlLimits {
  readonly bytes: number;
  /** Elements inside elements. */
  readonly depth: number;
  /** Elements and attributes. */
  readonly nodes: number;
}

export const usualLimits: XmlLimits = { bytes: 1_048_576, depth: 64, nodes: 50_000 };

/** Declarations of namespaces in one document; a message has a dozen. Each element asks for all that are in scope. */
const declarationsMost = 64;

const xInclude = /^http:\/\/www\.w3\.org\/200[13]\/XInclude$/;
const canonicalForm = { mode: XmlC14NMode.XML_C14N_1_1, withComments: false };

/** The parser loads nothing and keeps what it reads as it is. */
const closed = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_SYS_CATALOG;

function decoded(bytes: Uint8Array, { bytes: most }: XmlLimits): string {
  if (bytes.byteLength > most) throw new XmlRefused('TOO_LARGE', `The document has more than ${most} bytes.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (cause) {
    throw new XmlRefused('NOT_UTF8', 'The document is not UTF-8.', { cause });
  }
}

const declaration =
  /^<\?xml\s+version\s*=\s*(["'])1\.0\1(?:\s+encoding\s*=\s*(["'])utf-8\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/i;

/** `<!` and `<?` begin nothing in XML but what is refused here and a CDATA section, so no tree is needed to find them. */
function requirePlain(text: string): string {
  const begun = text.startsWith('<?xml');
  const head = declaration.exec(text)?.[0] ?? '';
  if (begun && head === '') throw new XmlRefused('NOT_UTF8', 'The XML declaration must be version 1.0 in UTF-8.');
  const rest = text.slice(head.length);
  if (/<!(?!\[CDATA\[)/.test(rest))
    throw new XmlRefused('DECLARATION', 'The document has a DOCTYPE, an entity or a comment (<!): none is read here. Send it without.');
  if (rest.includes('<?')) throw new XmlRefused('INSTRUCTION', 'The document has a processing instruction (<?): none is read here.');
  return rest;
}

class Reading {
  readonly #limits: XmlLimits;
  #nodes = 0;
  #declared = 0;

  constructor(limits: XmlLimits) {
    this.#limits = limits;
  }

  #count(much: number): void {
    this.#nodes += much;
    if (this.#nodes > this.#limits.nodes)
      throw new XmlRefused('TOO_MANY', `The document has more than ${this.#limits.nodes} elements and attributes.`);
  }

  /** What is declared on the way down: the library would make it again for each element. */
  #namespaces(element: XmlElement, above: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const own = element.nsDeclarations;
    const count = Object.keys(own).length;
    this.#declared += count;
    if (this.#declared > declarationsMost)
      throw new XmlRefused('TOO_MANY', `The document declares more than ${declarationsMost} namespaces.`);
    return count === 0 ? above : { ...above, ...own };
  }

  element(element: XmlElement, path: string, depth: number, above: Readonly<Record<string, string>> = {}): XmlElementRead {
    if (depth > this.#limits.depth)
      throw new XmlRefused('TOO_DEEP', `The document has elements inside more than ${this.#limits.depth} others.`);
    const attributes = element.attrs.map(({ namespaceUri: namespace, name, value }) => ({ namespace, name, value }));
    this.#count(1 + attributes.length);
    const { name, namespaceUri: namespace } = element;
    const namespaces = this.#namespaces(element, above);
    if (xInclude.test(namespace)) throw new XmlRefused('INCLUDE', `${path} includes another document: none is read here.`);
    const { children, text } = this.#content(element, path, { depth, namespaces });
    return { namespace, name, attributes, namespaces, children, text, path };
  }

  #content(
    element: XmlElement,
    path: string,
    { depth, namespaces }: { depth: number; namespaces: Readonly<Record<string, string>> },
  ): Pick<XmlElementRead, 'children' | 'text'> {
    const children: XmlElementRead[] = [];
    const counts = new Map<string, number>();
    let text = '';
    for (let node: XmlTreeNode | null = element.firstChild; node !== null; node = node.next) {
      if (node instanceof XmlElement) {
        const count = (counts.get(node.name) ?? 0) + 1;
        counts.set(node.name, count);
        children.push(this.element(node, `${path}/${node.name}${count === 1 ? '' : `[${count}]`}`, depth + 1, namespaces));
      } else if (node instanceof XmlText || node instanceof XmlCData) text += node.content;
      else throw new XmlRefused('DECLARATION', `${path} has something in it that is neither an element nor a text.`);
    }
    if (children.length === 0) return { children, text };
    if (/[^ \t\r\n]/.test(text)) throw new XmlRefused('MIXED', `${path} has text between its elements.`);
    return { children, text: '' };
  }
}

/** Canonical XML 1.1 has no form for some trees that XML allows, such as one with a relative namespace (section 1.3). */
function canonicalOf(tree: Pick<XmlDocument | XmlElement, 'canonicalizeToString'>): Buffer {
  try {
    return Buffer.from(tree.canonicalizeToString(canonicalForm), 'utf8');
  } catch (cause) {
    throw new XmlRefused(
      'SHAPE',
      'The document has no canonical form, so nothing can be signed in it: give each namespace an absolute name.',
      {
        cause,
      },
    );
  }
}

/** A parsed document. It holds memory of the parser: call {@link close} when all of it was read. */
export class XmlTree {
  readonly #document: XmlDocument;
  readonly #limits: XmlLimits;

  constructor(document: XmlDocument, limits: XmlLimits) {
    this.#document = document;
    this.#limits = limits;
  }

  /** The whole tree as it is now. */
  read(): XmlElementRead {
    const { root } = this.#document;
    return new Reading(this.#limits).element(root, `/${root.name}`, 1);
  }

  /** The bytes of the whole tree as it is now, in the form of Canonical XML 1.1 without comments. */
  canonical(): Buffer {
    return canonicalOf(this.#document);
  }

  /**
   * Takes the one element of a name out of the tree, which must be a child of the root and the only one of its name anywhere. What it was is answered, with the canonical
   * bytes of its first child of another name as they were in their place; what is read of the tree afterwards is all that is left. W3C XML Signature 1.1, 6.6.4.
   */
  takeOut(wanted: { readonly namespace: string; readonly name: string; readonly canonicalChild: string }): {
    readonly element: XmlElementRead;
    readonly canonicalChild: Buffer;
  } {
    const whole = this.read();
    if (countOf(whole, wanted) !== 1) throw new XmlRefused('SHAPE', `The document must have exactly one ${wanted.name}.`);
    const node = this.#child(this.#document.root, wanted);
    const element = whole.children.find(({ namespace, name }) => namespace === wanted.namespace && name === wanted.name);
    if (node === null || element === undefined) throw new XmlRefused('SHAPE', `${wanted.name} must be a child of the root.`);
    const inner = this.#child(node, { namespace: wanted.namespace, name: wanted.canonicalChild });
    if (inner === null) throw new XmlRefused('SHAPE', `${element.path} lacks ${wanted.canonicalChild}.`);
    const canonicalChild = canonicalOf(inner);
    node.remove();
    return { element, canonicalChild };
  }

  #child(parent: XmlElement, wanted: { readonly namespace: string; readonly name: string }): XmlElement | null {
    for (let node: XmlTreeNode | null = parent.firstChild; node !== null; node = node.next)
      if (node instanceof XmlElement && node.name === wanted.name && node.namespaceUri === wanted.namespace) return node;
    return null;
  }

  /** For {@link XmlSchema} alone: checks the tree as it is now. */
  checkBy(check: (document: XmlDocument) => void): void {
    check(this.#document);
  }

  close(): void {
    this.#document.dispose();
  }
}

function countOf(element: XmlElementRead, wanted: { readonly namespace: string; readonly name: string }): number {
  const own = element.namespace === wanted.namespace && element.name === wanted.name ? 1 : 0;
  return element.children.reduce((sum, child) => sum + countOf(child, wanted), own);
}

/** Parses a document once. Throws XmlRefused for all that is not read here. Close the tree afterwards. */
export function parseXml(bytes: Uint8Array, limits: XmlLimits = usualLimits): XmlTree {
  const text = requirePlain(decoded(bytes, limits));
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(text, { option: closed });
  } catch (cause) {
    if (!(cause instanceof XmlParseError)) throw cause;
    const [first] = cause.details;
    throw new XmlRefused('NOT_WELL_FORMED', `The document is not well-formed XML, at line ${first?.line ?? 1}.`, { cause });
  }
  const tree = new XmlTree(document, limits);
  try {
    // A document that was parsed with warnings is one that others may read in another way.
    if (document.dtd !== null || document.warnings.length > 0)
      throw new XmlRefused('NOT_WELL_FORMED', 'The document is well-formed only by some readers.');
    tree.read();
    return tree;
  } catch (error) {
    tree.close();
    throw error;
  }
}

/** What a document says, where it is read once and kept as values. Throws XmlRefused. */
export function readXml(bytes: Uint8Array, limits: XmlLimits = usualLimits): XmlElementRead {
  const tree = parseXml(bytes, limits);
  try {
    return tree.read();
  } finally {
    tree.close();
  }
}
