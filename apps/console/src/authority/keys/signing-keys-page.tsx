/** The signing keys of an officer. */
import { EndSigningKeyDocument, SigningKeysDocument } from '../../graphql/authority/graphql.ts';
import { SigningKeys } from '../../signing/keys/signing-keys.tsx';

const documents = { list: SigningKeysDocument, end: EndSigningKeyDocument };

export const SigningKeysPage = () => <SigningKeys documents={documents} />;
