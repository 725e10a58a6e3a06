/** Fetching a package, and the commands that open it on the body's own machine. */
import { Button } from '@mantine/core';
import { useWords } from '../../app/words/words.tsx';
import type { DeliveryKeyProfile, PackageFactsFragment } from '../../graphql/authority/graphql.ts';
import { commandsFor } from './commands.ts';

export interface FetchPackageProps {
  of: PackageFactsFragment;
  /** Of the key that it is encrypted for; null where that is not known. */
  profile: DeliveryKeyProfile | null;
}

export function FetchPackage({ of: one, profile }: FetchPackageProps) {
  const say = useWords();
  const fetchable = one.volumes.filter(({ url }) => url !== null);
  if (fetchable.length === 0) return null;
  return (
    <>
      <p className="package-form">
        {fetchable.map(({ number, url }) => (
          // The answer is a file by its own header; where it is a log-in first, the browser goes there and comes back here.
          <Button key={number} component="a" href={url ?? ''} variant="default">
            {say('packages.fetch', { number, of: one.volumes.length })}
          </Button>
        ))}
      </p>
      <p className="quiet">{say('packages.fetch.about')}</p>
      {profile === null ? null : (
        <details>
          <summary>{say('packages.open')}</summary>
          <p>{say('packages.open.about')}</p>
          <pre className="package-commands" dir="ltr">
            {commandsFor(one, profile).join('\n')}
          </pre>
        </details>
      )}
    </>
  );
}
