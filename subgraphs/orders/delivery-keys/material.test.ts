import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { start } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';
import { ageRecipients, certificates } from '../testing/certificates.ts';
import { type GivenKey, readMaterial } from './material.ts';

const encryption = (material: string): GivenKey => ({ purpose: 'ENCRYPTION', profile: 'CMS', material });
const age = (material: string): GivenKey => ({ purpose: 'ENCRYPTION', profile: 'AGE', material });
const signing = (material: string): GivenKey => ({ purpose: 'SIGNING', profile: null, material });
const refusal = (given: GivenKey, at = start): string => {
  const read = readMaterial(given, at);
  return Array.isArray(read) ? read.map(({ message }) => message).join(' ') : 'read';
};
const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe('a certificate that is given as a key', () => {
  it.each([
    ['P-256', encryption(certificates.evidence)],
    ['P-384', encryption(certificates.evidence384)],
    ['RSA of 3,072 bits', encryption(certificates.evidenceRsa)],
    ['P-256, to sign', signing(certificates.signing)],
    ['P-384, to sign', signing(certificates.evidence384)],
  ])('is read with a key of %s, alone and as it is', (_, given) => {
    const certificate = new X509Certificate(given.material);
    expect(readMaterial({ ...given, material: `\n ${given.material}\n` }, start)).toEqual({
      purpose: given.purpose,
      profile: given.profile,
      material: certificate.toString(),
      thumbprint: sha256(certificate.raw),
      publicKey: sha256(certificate.publicKey.export({ type: 'spki', format: 'der' })),
      notAfter: new Date('2060-01-01T00:00:00Z'),
    });
  });

  it('has the same public key as another certificate of the same key', () => {
    const [one, other] = [
      readMaterial(encryption(certificates.evidence), start),
      readMaterial(signing(certificates.evidenceSigning), start),
    ];
    expect(one).toHaveProperty('publicKey', 'publicKey' in other ? other.publicKey : '');
    expect(one).not.toHaveProperty('thumbprint', 'thumbprint' in other ? other.thumbprint : '');
  });

  it.each([
    ['of RSA with 2,048 bits', encryption(certificates.short), 'RSA of at least 3072 bits'],
    ['on P-521', encryption(certificates.otherCurve), 'P-256 or P-384'],
    ['on P-521, to sign', signing(certificates.otherCurve), 'P-256 or P-384'],
    ['for signatures, to encrypt for', encryption(certificates.signing), 'does not allow encryption'],
    ['for encryption, to sign with', signing(certificates.evidence), 'does not allow signatures'],
    ['that has ended', encryption(certificates.over), 'has ended'],
    ['without a profile', { ...encryption(certificates.evidence), profile: null }, 'has a profile'],
    ['with a profile, to sign', { ...signing(certificates.signing), profile: 'CMS' as const }, 'has none'],
  ])('is refused if it is %s', (_, given, message) => expect(refusal(given)).toContain(message));

  it('is refused before it is valid', () => {
    expect(refusal(encryption(certificates.evidence), new Date('2019-12-31T23:59:59Z'))).toContain('not valid yet');
  });
});

describe('a recipient of age that is given as a key', () => {
  const [recipient] = ageRecipients;

  it('is read alone and as it is, with the thumbprint that sha256sum prints of its characters, and without an end', () => {
    expect(readMaterial(age(`\n ${recipient}\n`), start)).toEqual({
      purpose: 'ENCRYPTION',
      profile: 'AGE',
      material: recipient,
      thumbprint: 'sha256:ff8d96c2b94b02c516c5f86626cb422a13609b3a21a429a7b87683b36b3f7f9a',
      publicKey: null,
      notAfter: null,
    });
  });

  it.each([
    ['with a slip of the pen', recipient.replace('al7l', 'all7'), 'checksum'],
    ['of a plugin', 'age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t', '62 characters'],
    ['with a word before it', `# public key: ${recipient}`, '62 characters'],
    ['beside another one', ageRecipients.join('\n'), '62 characters'],
    ['of SSH', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ', '62 characters'],
    ['that is a certificate', certificates.evidence, 'choose CMS'],
    [
      'beside its identity',
      `${recipient}\nAGE-SECRET-KEY-1QQPQYFQPG9FSY5X7Q7K4L3GQ4EQJN0H7QJW3ZYN8X5W5V3ZC2E5S6S7S8S`,
      'never use it again',
    ],
  ])('is refused %s', (_, material, message) => expect(refusal(age(material))).toContain(message));

  it('is refused to sign with', () => {
    expect(refusal(signing(recipient))).toContain('goes with the profile AGE alone');
    expect(refusal({ ...age(recipient), purpose: 'SIGNING' })).toContain('has none');
  });
});

describe('something else that is given as a key', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

  it.each([
    ['a private key', own],
    ['a private key of the older form', privateKey.export({ type: 'sec1', format: 'pem' }).toString()],
    ['an encrypted private key', privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p' }).toString()],
    ['a private key beside the certificate', `${certificates.evidence}${own}`],
    ['an identity of age', 'AGE-SECRET-KEY-1QQPQYFQPG9FSY5X7Q7K4L3GQ4EQJN0H7QJW3ZYN8X5W5V3ZC2E5S6S7S8S'],
    ['a key of OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n-----END OPENSSH PRIVATE KEY-----'],
  ])('is refused as a private key that must not be used again: %s', (_, material) => {
    expect(refusal(encryption(material))).toContain('never use it again');
  });

  it.each([
    ['a public key', publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'X.509 certificate that contains it'],
    ['a key of SSH', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ', 'X.509 certificate that contains it'],
    ['a request', '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----', 'certificate that was issued for it'],
    ['a key of OpenPGP', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ==\n-----END PGP PUBLIC KEY BLOCK-----', 'OpenPGP'],
    ['a recipient of age', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p', 'goes with the profile AGE alone'],
    ['a chain', `${certificates.evidence}${certificates.signing}`, 'several certificates'],
    ['text around a certificate', `Here it is: ${certificates.evidence}`, 'Give one X.509 certificate'],
    ['nothing', ' ', 'Give one X.509 certificate'],
    ['no certificate within its frame', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'no X.509 certificate'],
    ['something long', `-----BEGIN CERTIFICATE-----\n${'A'.repeat(16_000)}\n-----END CERTIFICATE-----`, 'too long'],
  ])('is refused with what to do: %s', (_, material, message) => expect(refusal(encryption(material))).toContain(message));
});
