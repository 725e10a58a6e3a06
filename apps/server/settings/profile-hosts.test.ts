import { expect, it } from 'vitest';
import { profileHosts } from './profile-hosts.ts';

const read = (hosts: string | undefined) =>
  profileHosts({ baseUrl: 'https://writ.social.example', environment: hosts === undefined ? {} : { WRIT_PROFILE_HOSTS: hosts } });

it('The hosts of profiles are those of the setting, and that of Writ itself without one', () => {
  expect(read(undefined)).toEqual(['writ.social.example']);
  expect(read('social.example, www.social.example')).toEqual(['social.example', 'www.social.example']);
});

it.each(['', 'https://social.example', 'Social.example', 'social.example/@', 'a b'])('WRIT_PROFILE_HOSTS is refused for %j', (hosts) => {
  expect(() => read(hosts)).toThrow(/must be hosts in small letters/);
});
