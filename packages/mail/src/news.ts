/**
 * The mail that there is news. It is alike for everybody and says only where to look: no authority, no order, no account, nothing of what
 * happened, so that whoever reads along in a mailbox learns nothing. Its id follows from the news: what is sent twice is one mail.
 */
import type { Letter } from './transport.ts';

/** The letter for one piece of news, to one address; `baseUrl` is where people sign in. */
export function letterOf(news: string, to: string, baseUrl: string): Letter {
  const { origin, hostname } = new URL(baseUrl);
  return {
    messageId: `${news}@${hostname}`,
    to,
    subject: 'There is news for you',
    text: `Hello,\n\nthere is news for you. Sign in to see it:\n\n${origin}/\n\nFor your protection this mail says nothing else. Never answer it, and never give anybody your password.\n`,
  };
}
