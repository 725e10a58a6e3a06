/** How this installation mails people that there is news: over WRIT_MAIL_URL, or into a folder of its own, so that nothing leaves it unasked. */
import { type Config, readSecret } from '@writ/core';

export const mailOptions = ({ environment, baseUrl, dataFolder }: Config) => ({
  url: readSecret(environment, 'WRIT_MAIL_URL'),
  from: environment['WRIT_MAIL_FROM'] ?? `no-reply@${new URL(baseUrl).hostname}`,
  folder: `${dataFolder}/mail`,
});
