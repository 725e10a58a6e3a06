/** What a person hears of by which way, as they save it. */
import { type AlertEvent, events } from './watched.ts';

export const channels = ['MAIL', 'WEBHOOK', 'BROWSER', 'DIGEST'] as const;
export type Channel = (typeof channels)[number];
/** What somebody is sent; an open page shows the rest by itself. */
export type SentChannel = Exclude<Channel, 'BROWSER'>;
export type Choices = Readonly<Record<AlertEvent, readonly Channel[]>>;

/** As the database keeps them; what is not known there is nothing. */
export function choicesOf(kept: unknown): Choices {
  const named = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<string, unknown>>;
  const of = (event: AlertEvent): Channel[] => {
    const list = named[event];
    return Array.isArray(list) ? channels.filter((channel) => list.includes(channel)) : [];
  };
  return Object.fromEntries(events.map((event) => [event, of(event)])) as Record<AlertEvent, Channel[]>;
}
