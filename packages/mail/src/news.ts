/**
 * The e-mail that somebody has a new notification. It is the same for everybody and only says where to sign in: no authority, no order, no
 * account, nothing about what happened, so that somebody who reads the mailbox learns nothing. The id is derived from the
 * notification, so a message that is sent twice is one mail.
 */
import type { Letter } from './transport.ts';

/** The e-mail for one notification, to one address; `baseUrl` is where people sign in. */
export function letterOf(news: string, to: string, baseUrl: string): Letter {
  const { origin, hostname } = new URL(baseUrl);
  return {
    messageId: `${news}@${hostname}`,
    to,
    subject: 'You have a new notification',
    text: `Hello,\n\nyou have a new notification. Sign in to read it:\n\n${origin}/\n\nFor your protection, this e-mail contains nothing else. Do not reply to it, and never give your password to anybody.\n`,
  };
}
