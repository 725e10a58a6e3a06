/** The hosts of the platform's own pages of accounts: an order that names a page of another host is asked back. */
import { type Config, StartError } from '@writ/core';

/** That of `WRIT_BASE_URL` unless the platform shows them elsewhere. Throws StartError for what is no host. */
export function profileHosts({ environment, baseUrl }: Pick<Config, 'environment' | 'baseUrl'>): readonly string[] {
  const given = environment['WRIT_PROFILE_HOSTS'];
  if (given === undefined) return [new URL(baseUrl).host];
  return given.split(',').map((host) => {
    const name = host.trim();
    const url = `https://${name}/`;
    if (URL.canParse(url) && new URL(url).host === name) return name;
    throw new StartError('WRIT_PROFILE_HOSTS must be hosts in small letters, separated by commas, like social.example,www.social.example.');
  });
}
