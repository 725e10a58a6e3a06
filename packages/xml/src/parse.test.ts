import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml, readXml, usualLimits, writeXml, XmlRefused, XmlSchema } from './index.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

function faultOf(text: string | Uint8Array, limits = usualLimits): string {
  try {
    readXml(typeof text === 'string' ? bytes(text) : text, limits);
  } catch (error) {
    if (error instanceof XmlRefused) return error.fault;
    throw error;
  }
  return 'read';
}

describe('what is refused of an XML document', () => {
  it.each([
    ['a DOCTYPE', '<!DOCTYPE a><a/>', 'DECLARATION'],
    ['a DOCTYPE with an entity', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'DECLARATION'],
    ['an entity of a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'DECLARATION'],
    ['an entity that nobody declares', '<a>&x;</a>', 'NOT_WELL_FORMED'],
    ['a comment', '<a>1<!-- 2 -->3</a>', 'DECLARATION'],
    ['a comment after the root', '<a/><!-- 2 -->', 'DECLARATION'],
    ['an instruction', '<a><?run it?></a>', 'INSTRUCTION'],
    ['a style sheet', '<?xml version="1.0"?><?xml-stylesheet href="x"?><a/>', 'INSTRUCTION'],
    ['XInclude', '<a><x:include xmlns:x="http://www.w3.org/2001/XInclude" href="x"/></a>', 'INCLUDE'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'NOT_UTF8'],
    ['XML 1.1', '<?xml version="1.1"?><a/>', 'NOT_UTF8'],
    ['text between elements', '<a>text<b/></a>', 'MIXED'],
    ['a root too many', '<a/><b/>', 'NOT_WELL_FORMED'],
    ['an attribute twice', '<a b="1" b="2"/>', 'NOT_WELL_FORMED'],
    ['an attribute twice by two prefixes', '<a xmlns:p="urn:u" xmlns:q="urn:u" p:b="1" q:b="2"/>', 'NOT_WELL_FORMED'],
    ['a prefix that means nothing', '<a><p:b/></a>', 'NOT_WELL_FORMED'],
    ['a relative namespace', '<a xmlns="u"/>', 'NOT_WELL_FORMED'],
    ['a control character', '<a>\u0001</a>', 'NOT_WELL_FORMED'],
    ['nothing', '', 'NOT_WELL_FORMED'],
    ['no XML', '{"a":1}', 'NOT_WELL_FORMED'],
    ['what is too deep', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'TOO_DEEP'],
    ['what is too deep for the parser', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'NOT_WELL_FORMED'],
    ['what is too much', `<a>${'<b/>'.repeat(50_000)}</a>`, 'TOO_MANY'],
    ['what is too large', `<a>${' '.repeat(1_048_576)}</a>`, 'TOO_LARGE'],
  ])('is %s', (_what, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('is what is not UTF-8', () => {
    expect(faultOf(Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toBe('NOT_UTF8');
    expect(faultOf(Buffer.from('<a/>', 'utf16le'))).toBe('NOT_WELL_FORMED');
  });

  it('is nothing of a plain document: as deep as is allowed, with CDATA, references and a mark of the byte order', () => {
    expect(faultOf(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`)).toBe('read');
    const read = readXml(
      bytes('\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<a> <b>1&lt;2<![CDATA[&amp;]]>&#x41;</b>\n</a>'),
    );
    expect(read.children.map(({ text }) => text)).toEqual(['1<2&amp;A']);
  });

  it('is refused without a word of the document', () => {
    const secret = 'Geheim';
    for (const text of [`<a>&${secret};</a>`, `<a ${secret}="1" ${secret}="2"/>`, `<!DOCTYPE ${secret}><a/>`, `<${secret}:a/>`])
      expect(() => readXml(bytes(text))).toThrow(expect.not.objectContaining({ message: expect.stringContaining(secret) }));
  });
});

describe('an element that must be there once', () => {
  const signed = '<a xmlns="urn:u" xmlns:z="urn:z"><b>1</b><s:S xmlns:s="urn:s"><s:I><s:X/></s:I></s:S></a>';
  const wanted = { namespace: 'urn:s', name: 'S', canonicalChild: 'I' };

  it('in a tree that has no canonical form is refused', () => {
    const tree = parseXml(Buffer.from('<a xmlns:x="relative"><b>1</b></a>'));
    expect(() => tree.canonical()).toThrow(XmlRefused);
    tree.close();
  });

  it('is taken out, and all that is read afterwards is what was canonical', () => {
    const tree = parseXml(bytes(signed));
    const { element, canonicalChild } = tree.takeOut(wanted);
    expect(element.path).toBe('/a/S');
    expect(canonicalChild.toString()).toBe('<s:I xmlns="urn:u" xmlns:s="urn:s" xmlns:z="urn:z"><s:X></s:X></s:I>');
    expect(tree.canonical().toString()).toBe('<a xmlns="urn:u" xmlns:z="urn:z"><b>1</b></a>');
    expect(tree.read().children.map(({ name }) => name)).toEqual(['b']);
    tree.close();
  });

  it.each([
    ['there are two', signed.replace('</a>', '<s:S xmlns:s="urn:s"><s:I/></s:S></a>')],
    ['another is inside of it', signed.replace('<s:X/>', '<s:S><s:I/></s:S>')],
    ['it is deeper', signed.replace('<b>1</b>', '<b>').replace('</s:S>', '</s:S></b>')],
    ['there is none', '<a/>'],
    ['it is the root', '<s:S xmlns:s="urn:s"><s:I/></s:S>'],
    ['it lacks its part', signed.replaceAll('s:I>', 's:J>')],
  ])('is refused where %s', (_where, text) => {
    const tree = parseXml(bytes(text));
    expect(() => tree.takeOut(wanted)).toThrow(XmlRefused);
    tree.close();
  });
});

describe('XML that is written', () => {
  it('is read as what it was made of, whatever the text', () => {
    const character = fc
      .string({ unit: 'binary' })
      .filter((text) => text.isWellFormed() && !/[\p{Cc}\ufffe\uffff]/u.test(text.replace(/[\t\n\r]/g, '')));
    fc.assert(
      fc.property(character, character, (text, value) => {
        const read = readXml(bytes(writeXml({ name: 'a', attributes: { v: value }, content: [{ name: 'b', content: text }] })), {
          ...usualLimits,
          bytes: 1e7,
        });
        expect(read.attributes[0]?.value).toBe(value);
        expect(read.children[0]?.text).toBe(text);
      }),
    );
  });

  it('begins and ends no element by a text', () => {
    expect(writeXml({ name: 'a', content: '</a><b>]]>' })).toContain('<a>&lt;/a&gt;&lt;b&gt;]]&gt;</a>');
  });

  it('is refused for a character or a name that XML has no place for', () => {
    for (const content of ['\u0000', '\u000b', '\ufffe', '\ud800']) expect(() => writeXml({ name: 'a', content })).toThrow(TypeError);
    for (const name of ['', 'a b', 'a><b', '1a', 'a:b:c']) expect(() => writeXml({ name })).toThrow(TypeError);
  });
});

describe('a set of schemas', () => {
  const xsd = 'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o"';
  const main = (where: string) =>
    bytes(
      `<xs:schema ${xsd} targetNamespace="urn:u"><xs:import namespace="urn:o" schemaLocation="${where}"/><xs:element name="a" type="o:T"/></xs:schema>`,
    );
  const other = bytes(
    `<xs:schema ${xsd} targetNamespace="urn:o"><xs:simpleType name="T"><xs:restriction base="xs:integer"/></xs:simpleType></xs:schema>`,
  );

  it('is read from memory, and refuses what it does not allow', () => {
    const schema = new XmlSchema({ 'main.xsd': main('other.xsd'), 'other.xsd': other }, 'main.xsd');
    const check = (text: string) => {
      const tree = parseXml(bytes(text));
      try {
        schema.check(tree);
      } finally {
        tree.close();
      }
    };
    check('<a xmlns="urn:u">12</a>');
    expect(() => check('<a xmlns="urn:u">twelve</a>')).toThrow('at line 1');
    schema.close();
  });

  it.each(['other.xsd', 'file:///etc/passwd', 'http://127.0.0.1:1/x.xsd'])('finds nothing outside of what it was given: %s', (where) => {
    expect(() => new XmlSchema({ 'main.xsd': main(where) }, 'main.xsd')).toThrow(XmlRefused);
    expect(() => new XmlSchema({}, 'main.xsd')).toThrow(XmlRefused);
  });
});

it('a document that declares very many namespaces is refused, before each element asks for all of them', () => {
  const declared = Array.from({ length: 2_000 }, (_, n) => `xmlns:p${n}="u:${n}"`).join(' ');
  const bytes = Buffer.from(`<a ${declared}>${'<b/>'.repeat(20_000)}</a>`);
  expect(() => parseXml(bytes)).toThrow(/declares more than 64 namespaces/);
});
