import type { AlertWords } from './words.ts';

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** English. */
export const en: AlertWords = {
  greeting: 'Hello,',
  foot: 'For the protection of the people concerned, this e-mail contains nothing else. Do not reply to it.',
  arrived: {
    ORDER: 'An order has arrived.',
    EMERGENCY: 'An emergency order has arrived.',
    REMOVAL: 'An order to act against content has arrived.',
    NOTICE: 'A notice with priority has arrived.',
    COMPLAINT: 'A complaint has arrived.',
    ERASURE: 'A request for erasure has arrived.',
    GATE: 'The authority graph is closed: a canary was touched.',
    KEY_PROPOSED: 'An authority has proposed a key: call it back.',
    KEY_APPROVED: 'A key of your authority is approved.',
    KEY_REVOKED: 'A key of your authority is revoked.',
    KEY_ENDS: 'A certificate of your authority ends soon.',
    LOG_NOT_READY: 'The log cannot be written: no records leave.',
    LOG_DEGRADED: 'The log is degraded: look at its witnesses.',
    LOG_DAY_OF_KEYS: 'The log lacks a day of the service of keys.',
  },
  decided: 'There is a decision on an order.',
  duty: 'Something has to be done after an order.',
  time: { half: 'Half of the time has passed.', near: 'The time ends soon.', over: 'The time is over.' },
  unclaimed: 'Half of the time has passed, and nobody has claimed it.',
  ends: (time) => `The time ends on ${time} UTC.`,
  open: (url) => `Sign in to read it: ${url}`,
  dayOfOwner: (owner) => `The log lacks a day of the service of keys of ${owner}.`,
  digest: (count) => (count === 1 ? 'One notification since yesterday.' : `${count} notifications since yesterday.`),
  line: (text, time) => (time === null ? `- ${text}` : `- ${text} It ends on ${time} UTC.`),
  instant: (at) => date.format(at),
};
