/**
 * How this installation mails people that there is news: over WRIT_MAIL_URL. In a demo alone it may go into a folder, so that nothing leaves it
 * unasked: an e-mail that is only saved counts as sent, and in production nobody would ever be notified.
 */
import { type Config, readSecret, StartError } from '@writ/core';

/** Throws StartError for a production that has no mail server. */
export function mailOptions({ environment, baseUrl, dataFolder, mode }: Pick<Config, 'environment' | 'baseUrl' | 'dataFolder' | 'mode'>) {
  const url = readSecret(environment, 'WRIT_MAIL_URL');
  if (url === undefined && mode === 'production')
    throw new StartError(
      'Production needs WRIT_MAIL_URL or WRIT_MAIL_URL_FILE: the mail server for notifications, like smtp://user:password@mail.example.org:587.',
    );
  return { url, from: environment['WRIT_MAIL_FROM'] ?? `no-reply@${new URL(baseUrl).hostname}`, folder: `${dataFolder}/mail` };
}
