/** The commands that open a package, for the key that it is encrypted for: those of the guide `docs/how-to/open-a-package.md`. */
import type { DeliveryKeyProfile } from '../../graphql/authority/graphql.ts';

export interface OpenedPackage {
  readonly id: string;
  readonly volumes: readonly { readonly number: number }[];
}

const decrypt: Readonly<Record<DeliveryKeyProfile, (from: string, to: string) => string>> = {
  CMS: (from, to) => `openssl cms -decrypt -inform DER -in ${from} -recip certificate.pem -inkey key.pem -binary -out ${to}`,
  CMS_COMPATIBLE: (from, to) => `openssl cms -decrypt -inform DER -in ${from} -recip certificate.pem -inkey key.pem -binary -out ${to}`,
  AGE: (from, to) => `age -d -i key.txt -o ${to} ${from}`,
};

/** Each volume unpacks into a folder of its own. */
const folderOf = (id: string, number: number, of: number): string => (of === 1 ? `writ-${id}` : `writ-${id}-${number}of${of}`);

/** One a line, for every volume. */
export const commandsFor = ({ id, volumes }: OpenedPackage, profile: DeliveryKeyProfile): string[] =>
  volumes.flatMap(({ number }) => {
    const zip = `writ-${id.slice(0, 8)}-${number}of${volumes.length}.zip`;
    return [
      decrypt[profile](`${zip}.${profile === 'AGE' ? 'age' : 'p7m'}`, zip),
      `unzip -d volume-${number} ${zip}`,
      `cd volume-${number}/${folderOf(id, number, volumes.length)}`,
      'sha512sum -c --quiet manifest-sha512.txt tagmanifest-sha512.txt',
      'sha256sum tagmanifest-sha512.txt',
      'cd ../..',
    ];
  });
