/** How a package is encrypted for a key: in the form that the key's profile names. */
import type { Transform } from 'node:stream';
import { AgeEncryption, CmsEncryption, readAgeRecipient, readRecipient } from '@writ/cms';
import type { UsableKey } from '../delivery-keys/usable.ts';

/** What encrypts for the key whatever flows through. Rejects a key whose material does not fit its profile: none that was proposed here. */
export const encryptionFor = ({ profile, material }: Pick<UsableKey, 'profile' | 'material'>): Transform =>
  profile === 'AGE' ? new AgeEncryption(readAgeRecipient(material)) : new CmsEncryption(readRecipient(material), profile);
