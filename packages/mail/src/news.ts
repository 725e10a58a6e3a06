/**
 * The e-mail that there is news. It is the same for everybody who reads the same language: it names the platform, says that a decision concerns them and
 * that a time limit may run, and where to sign in. No authority, no order, no account, nothing about what was decided, so that somebody who
 * reads the mailbox learns nothing. The id is derived from the notification, so a message that is sent twice is one mail.
 */
import { languageFor, type MailLanguage, type Sender } from './sender.ts';
import type { Letter } from './transport.ts';

interface NewsWords {
  subject(platform: string): string;
  text(platform: string, origin: string): readonly string[];
}

const words: Readonly<Record<MailLanguage, NewsWords>> = {
  en: {
    subject: (platform) => `${platform}: a decision concerns you. A time limit may run.`,
    text: (platform, origin) => [
      'Hello,',
      `this is a message of ${platform}. A decision concerns you. A time limit may run. Sign in to read it:`,
      `${origin}/`,
      'For your protection, this e-mail contains nothing else. Do not reply to it, and never give your password to anybody.',
    ],
  },
  de: {
    subject: (platform) => `${platform}: Eine Entscheidung betrifft Sie. Es kann eine Frist laufen.`,
    text: (platform, origin) => [
      'Guten Tag,',
      `dies ist eine Nachricht von ${platform}. Eine Entscheidung betrifft Sie. Es kann eine Frist laufen. Melden Sie sich an, um sie zu lesen:`,
      `${origin}/`,
      'Zu Ihrem Schutz enthält diese E-Mail nichts weiter. Antworten Sie nicht darauf, und geben Sie niemandem Ihr Passwort.',
    ],
  },
};

/** To whom it goes: the address, and the language of the account if it is known. */
export interface Delivery {
  readonly address: string;
  readonly language: string | null;
}

/** The e-mail for one notification, to one address. */
export function letterOf(news: string, { address, language }: Delivery, sender: Sender): Letter {
  const { origin, hostname } = new URL(sender.baseUrl);
  const { subject, text } = words[languageFor(sender, language)];
  return {
    messageId: `${news}@${hostname}`,
    to: address,
    subject: subject(sender.platform),
    text: `${text(sender.platform, origin).join('\n\n')}\n`,
  };
}
