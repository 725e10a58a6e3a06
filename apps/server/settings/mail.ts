/**
 * How this installation mails people that there is news: over WRIT_MAIL_URL. In a demo alone it may go into a folder, so that nothing leaves it
 * unasked: an e-mail that is only saved counts as sent, and in production nobody would ever be notified.
 */
import { type Config, readSecret, StartError } from '@writ/core';
import { mailLanguages } from '@writ/mail/sender';

/** The language of readers whose own nobody knows. Throws StartError for one that no mail is written in. */
function languageOf({ environment }: Pick<Config, 'environment'>) {
  const wanted = environment['WRIT_LANGUAGE'] ?? 'en';
  const language = mailLanguages.find((one) => one === wanted);
  if (language === undefined) throw new StartError(`WRIT_LANGUAGE must be one of: ${mailLanguages.join(', ')}.`);
  return language;
}

/** The address of those on duty at the platform, who hear of what waits: in a demo a made-up one. Throws StartError for a production that has none. */
export function deskAddress({ environment, baseUrl, mode }: Pick<Config, 'environment' | 'baseUrl' | 'mode'>): string {
  const address = environment['WRIT_DESK_MAIL'] ?? '';
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return address;
  if (address !== '') throw new StartError('WRIT_DESK_MAIL is not one e-mail address: write it like duty@platform.example.org.');
  if (mode === 'production')
    throw new StartError(
      'Production needs WRIT_DESK_MAIL: the e-mail address of those on duty at the platform, who hear when an order arrives and when its time runs out.',
    );
  return `desk@${new URL(baseUrl).hostname}`;
}

/** Throws StartError for a production that has no mail server. */
export function mailOptions(config: Pick<Config, 'environment' | 'baseUrl' | 'dataFolder' | 'mode'>) {
  const { environment, baseUrl, dataFolder, mode } = config;
  const { hostname } = new URL(baseUrl);
  const url = readSecret(environment, 'WRIT_MAIL_URL');
  if (url === undefined && mode === 'production')
    throw new StartError(
      'Production needs WRIT_MAIL_URL or WRIT_MAIL_URL_FILE: the mail server for notifications, like smtp://user:password@mail.example.org:587.',
    );
  const from = environment['WRIT_MAIL_FROM'] ?? `no-reply@${hostname}`;
  return { url, from, folder: `${dataFolder}/mail`, platform: environment['WRIT_PLATFORM_NAME'] ?? hostname, language: languageOf(config) };
}
