/** Signing keys: everybody's for counsel, and one's own for agents. */
import { useAct } from '../../app/ask.ts';
import { EndSigningKeyDocument, RegisterSigningKeyDocument, SigningKeysDocument } from '../../graphql/platform/graphql.ts';
import { SigningKeys } from '../../signing/keys/signing-keys.tsx';

const documents = { list: SigningKeysDocument, end: EndSigningKeyDocument };

export function SigningKeysPage() {
  const [register] = useAct(RegisterSigningKeyDocument);
  return <SigningKeys documents={documents} register={(input) => register({ input })} />;
}
