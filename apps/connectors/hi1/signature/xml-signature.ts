/**
 * The signature of a message in XML (W3C XML Signature 1.1): enveloped, over the whole document (`URI=""`), Canonical XML 1.1, SHA-256 with RSA or ECDSA, exactly one, a child of the root. It is
 * verified on the one tree that is read afterwards, with its signature taken out. A certificate in it is a name for one that is enrolled; any other word about a key is refused.
 */
import { constants, createHash, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto';
import {
  attributeOf,
  childOf,
  childrenOf,
  parseXml,
  requiredChildOf,
  textOf,
  usualLimits,
  type XmlElementRead,
  XmlRefused,
  type XmlSchema,
  type XmlToWrite,
} from '@writ/xml';
import type { Body } from '../../identity/bodies.ts';
import type { SigningKey } from '../../identity/tokens.ts';
import { NoMessage } from '../message/fault.ts';
import { messageBytes } from '../message/size.ts';
import type { JsonObject } from '../message/types.ts';
import { messageToXml } from '../xml/to-xml.ts';
import { type KeyKind, kindOf, notEnrolled, type Signer, signerOf } from './signer.ts';

const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const c14n = 'http://www.w3.org/2006/12/xml-c14n11';
const enveloped = `${dsig}enveloped-signature`;
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const methods: Readonly<Record<KeyKind, { readonly uri: string; readonly options: object }>> = {
  RSA: { uri: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', options: { padding: constants.RSA_PKCS1_PADDING } },
  EC: { uri: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256', options: { dsaEncoding: 'ieee-p1363' } },
};

/** Every element of the signature is one of these, with these children; a part that is not listed could be one that others read. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  Signature: ['SignedInfo', 'SignatureValue', 'KeyInfo'],
  SignedInfo: ['CanonicalizationMethod', 'SignatureMethod', 'Reference'],
  Reference: ['Transforms', 'DigestMethod', 'DigestValue'],
  Transforms: ['Transform', 'Transform'],
  KeyInfo: ['X509Data'],
  X509Data: ['X509Certificate'],
};

function requireShape(element: XmlElementRead): void {
  const wanted = shapes[element.name] ?? [];
  const isKnown = element.namespace === dsig && element.children.map(({ name }) => name).join() === wanted.join();
  const attributes = element.attributes.map(({ namespace, name }) => `${namespace}${name}`).join();
  const expected = element.name === 'Reference' ? 'URI' : /Method$|^Transform$/.test(element.name) ? 'Algorithm' : '';
  if (!isKnown || (attributes !== expected && !(attributes === 'Id' && element.name === 'Signature'))) throw notEnrolled();
  for (const child of element.children) requireShape(child);
}

const binary = (element: XmlElementRead): Buffer => {
  const text = textOf(element).replace(/[ \t\r\n]/g, '');
  if (!/^[A-Za-z0-9+/]{1,20000}={0,2}$/.test(text)) throw notEnrolled();
  return Buffer.from(text, 'base64');
};

const algorithmOf = (parent: XmlElementRead, name: string): string | null => attributeOf(requiredChildOf(parent, name), 'Algorithm');

function requireReference(signedInfo: XmlElementRead, document: Buffer): void {
  const reference = requiredChildOf(signedInfo, 'Reference');
  const transforms = childrenOf(requiredChildOf(reference, 'Transforms'), 'Transform').map((one) => attributeOf(one, 'Algorithm'));
  const isOurs = attributeOf(reference, 'URI') === '' && transforms.join() === [enveloped, c14n].join();
  if (!isOurs || algorithmOf(reference, 'DigestMethod') !== sha256) throw notEnrolled();
  const given = binary(requiredChildOf(reference, 'DigestValue'));
  const digest = createHash('sha256').update(document).digest();
  if (given.length !== digest.length || !timingSafeEqual(given, digest)) throw notEnrolled();
}

/** The thumbprint of the certificate that it names. */
function namedBy(signature: XmlElementRead): string {
  const info = childOf(signature, 'KeyInfo');
  if (info === null) throw notEnrolled();
  return createHash('sha256')
    .update(binary(requiredChildOf(requiredChildOf(info, 'X509Data'), 'X509Certificate')))
    .digest('hex');
}

function requireSignature(signature: XmlElementRead, signedInfo: Buffer, key: KeyObject): void {
  const { uri, options } = methods[kindOf(key)];
  const info = requiredChildOf(signature, 'SignedInfo');
  if (algorithmOf(info, 'CanonicalizationMethod') !== c14n || algorithmOf(info, 'SignatureMethod') !== uri) throw notEnrolled();
  if (!verify('sha256', signedInfo, { key, ...options }, binary(requiredChildOf(signature, 'SignatureValue')))) throw notEnrolled();
}

/**
 * Who signed a document, and its tree without the signature. Throws NoMessage where it can't be read, or where nobody enrolled signed it in the form above. `schema` is asked of the whole document
 * once it is verified, where the operator has one.
 */
export function verifiedXml(
  bytes: Uint8Array,
  bodies: readonly Body[],
  now: Date,
  schema?: XmlSchema,
): { signer: Signer; root: XmlElementRead } {
  try {
    const tree = parseXml(bytes, { ...usualLimits, bytes: messageBytes.withDocuments });
    try {
      const { element: signature, canonicalChild } = tree.takeOut({ namespace: dsig, name: 'Signature', canonicalChild: 'SignedInfo' });
      requireShape(signature);
      const signer = signerOf(bodies, namedBy(signature), now);
      requireSignature(signature, canonicalChild, signer.certificate.publicKey);
      requireReference(requiredChildOf(signature, 'SignedInfo'), tree.canonical());
      schema?.check(tree);
      return { signer, root: tree.read() };
    } finally {
      tree.close();
    }
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error;
    throw new NoMessage(error.fault === 'SHAPE' ? 403 : 400, error.message);
  }
}

const named = (name: string, content: XmlToWrite['content'] = [], attributes: Readonly<Record<string, string>> = {}): XmlToWrite => ({
  name: `ds:${name}`,
  attributes,
  content,
});
const method = (name: string, uri: string): XmlToWrite => named(name, [], { Algorithm: uri });

/** Of answers, which may be longer than questions. */
const ownLimits = { bytes: 16_777_216, depth: 64, nodes: 500_000 };

/** The bytes of a part of the document as they are in it. */
function canonicalSignedInfo(document: string): Buffer {
  const tree = parseXml(Buffer.from(document), ownLimits);
  try {
    return tree.takeOut({ namespace: dsig, name: 'Signature', canonicalChild: 'SignedInfo' }).canonicalChild;
  } finally {
    tree.close();
  }
}

function canonicalOf(document: string): Buffer {
  const tree = parseXml(Buffer.from(document), ownLimits);
  try {
    return tree.canonical();
  } finally {
    tree.close();
  }
}

/** A message signed in this form; `keyInfo` names the key. */
export function signedXml(message: JsonObject, key: KeyObject, publicKey: KeyObject, keyInfo: XmlToWrite): string {
  const { uri, options } = methods[kindOf(publicKey)];
  const digest = createHash('sha256')
    .update(canonicalOf(messageToXml(message)))
    .digest('base64');
  const info = named('SignedInfo', [
    method('CanonicalizationMethod', c14n),
    method('SignatureMethod', uri),
    named(
      'Reference',
      [
        named('Transforms', [method('Transform', enveloped), method('Transform', c14n)]),
        method('DigestMethod', sha256),
        named('DigestValue', digest),
      ],
      {
        URI: '',
      },
    ),
  ]);
  const withValue = (value: string): string =>
    messageToXml(message, named('Signature', [info, named('SignatureValue', value), named('KeyInfo', [keyInfo])], { 'xmlns:ds': dsig }));
  const value = sign('sha256', canonicalSignedInfo(withValue('AA==')), { key, ...options }).toString('base64');
  return withValue(value);
}

/** An answer, signed with the connector's own key, which is named as its published key set names it. */
export const signedXmlAnswer = (message: JsonObject, { key, publicKey, id }: SigningKey): string =>
  signedXml(message, key, publicKey, named('KeyName', id));

/** A message as a body signs it: with its certificate, in PEM. */
export const signedXmlByBody = (message: JsonObject, pem: string, key: KeyObject, publicKey: KeyObject): string =>
  signedXml(message, key, publicKey, named('X509Data', [named('X509Certificate', pem.replace(/-----[A-Z ]+-----|\s/g, ''))]));
