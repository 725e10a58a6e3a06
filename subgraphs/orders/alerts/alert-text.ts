/**
 * What an alert says outside of Writ: what kind of thing it is about, until when there is time, and where it is read. No name, no account, no reference of an
 * authority, no text: whoever reads the mailbox learns that there is something, and signs in for the rest.
 */
import type { Letter } from '@writ/mail';
import { languageFor, type MailLanguage, type Sender } from '@writ/mail/sender';
import type { Prisma } from '@writ/prisma/client';
import { ownerIn } from './day-of-keys.ts';
import { stages } from './watched.ts';
import type { AlertWords } from './words.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';

export type AlertRow = Prisma.AlertGetPayload<object>;

const words: Readonly<Record<MailLanguage, AlertWords>> = { en, de };

/** Where a letter goes and which installation sends it. */
export interface Envelope {
  /** The delivery's: what is sent twice is one mail. */
  readonly id: string;
  readonly to: string;
  readonly language: string | null;
  readonly sender: Sender;
}

const pathOf: Readonly<Record<string, (subject: string) => string>> = {
  ORDER: (id) => `/orders/${id}`,
  EMERGENCY: (id) => `/orders/${id}`,
  REMOVAL: (id) => `/orders/${id}`,
  NOTICE: (id) => `/notices/${id}`,
  COMPLAINT: (id) => `/complaints/${id}`,
  ERASURE: (id) => `/erasure-requests/${id}`,
  DUTY: () => '/duties',
  KEY: () => '/delivery-keys',
};

/** Where it is read: the page of the thing, or the person's first one. */
export const placeOf = ({ kind, subject }: Pick<AlertRow, 'kind' | 'subject'>): string =>
  pathOf[kind]?.(encodeURIComponent(subject)) ?? '/';

const stageName = (stage: number): 'half' | 'near' | 'over' => (stage >= stages.over ? 'over' : stage >= stages.near ? 'near' : 'half');

/** In one sentence. */
function sentence({ event, kind, subject, detail, stage }: AlertRow, own: AlertWords): string {
  const owner = detail === 'DAY_OF_KEYS' ? ownerIn(subject) : undefined;
  if (owner !== undefined) return own.dayOfOwner(owner);
  if (event === 'FAULT') return own.arrived[`${kind}_${detail}`] ?? own.arrived[kind] ?? '';
  if (kind === 'KEY') return own.arrived[`${kind}_${detail}`] ?? '';
  if (stage > stages.begun) return event === 'ESCALATION' && stage === stages.half ? own.unclaimed : own.time[stageName(stage)];
  if (event === 'DECISION') return own.decided;
  return event === 'DUTY' ? own.duty : (own.arrived[kind] ?? own.decided);
}

const letter = ({ id, to, sender, language }: Envelope, subject: string, paragraphs: readonly string[]): Letter => {
  const { greeting, foot } = words[languageFor(sender, language)];
  return {
    messageId: `${id}@${new URL(sender.baseUrl).hostname}`,
    to,
    subject: `${sender.platform}: ${subject}`,
    text: `${[greeting, ...paragraphs, foot].join('\n\n')}\n`,
  };
};

const linkTo = (place: string, { baseUrl }: Sender): string => new URL(place, baseUrl).href;

/** The mail of one alert. */
export function alertLetter(envelope: Envelope, alert: AlertRow): Letter {
  const own = words[languageFor(envelope.sender, envelope.language)];
  const said = sentence(alert, own);
  const ends = alert.dueAt === null ? [] : [own.ends(own.instant(alert.dueAt))];
  return letter(envelope, said, [said, ...ends, own.open(linkTo(placeOf(alert), envelope.sender))]);
}

/** The mail of a day: a line for each alert. */
export function digestLetter(envelope: Envelope, alerts: readonly AlertRow[]): Letter {
  const own = words[languageFor(envelope.sender, envelope.language)];
  const lines = alerts.map((alert) => own.line(sentence(alert, own), alert.dueAt && own.instant(alert.dueAt)));
  const said = own.digest(alerts.length);
  return letter(envelope, said, [said, lines.join('\n'), own.open(linkTo('/notifications', envelope.sender))]);
}

/** What a webhook is sent: a CloudEvent (1.0, JSON, structured mode). */
export const alertEvent = (id: string, alert: AlertRow, baseUrl: string): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: baseUrl,
    type: 'org.writ.alert.v1',
    time: alert.at.toISOString(),
    datacontenttype: 'application/json',
    data: {
      event: alert.event,
      kind: alert.kind,
      stage: alert.stage,
      dueAt: alert.dueAt?.toISOString() ?? null,
      url: new URL(placeOf(alert), baseUrl).href,
    },
  });
