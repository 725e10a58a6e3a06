/** What keeps a person from being informed, and what they are informed of. */
export { accessedAt, accessesUnder, notificationTiming } from './accesses.ts';
export { isNotificationDelayed, notificationDelayedUntil } from './notification-delay.ts';
