/** Lines of the platform's source as the rows that the graph answers: what is not known is null there. */
import type { DeviceKind, PaymentKind } from '@writ/schema/generated/records.ts';
import type { RecordLine } from '@writ/source/wire';

/** What every row has: whose it is is compared with the grant's before anything of it is answered. */
export interface SourceRow {
  readonly id: string;
  readonly accountId: string;
  /** Null where it is not known. */
  readonly deleted: boolean | null;
}

/** A row of an instant. */
export interface EventRow extends SourceRow {
  readonly at: Date;
}

/** What a subscriber record says. In a snapshot of before there were any, the lists at the end are missing. */
export interface SaidOfSubscriber {
  name: string | null;
  birthDate: Date | string | null;
  emails: string[];
  phones: string[];
  address: string | null;
  registrationIp: string | null;
  service: string | null;
  payments?: PaymentRow[];
  devices?: DeviceRow[];
  other?: { name: string; value: string }[];
}
export interface SubscriberRow extends SourceRow, SaidOfSubscriber {
  registeredAt: Date | null;
}

/** Written with the account, or sealed in a snapshot: instants are text there. */
export interface PaymentRow {
  kind: PaymentKind;
  provider?: string | undefined;
  holder?: string | undefined;
  ending?: string | undefined;
  reference?: string | undefined;
  fingerprint?: string | undefined;
  addedAt?: string | undefined;
  removedAt?: string | undefined;
}

export interface DeviceRow {
  kind: DeviceKind;
  value: string;
  at?: string | undefined;
}

export interface SaidOfIdentification {
  ip: string;
  port: number | null;
  deviceKind: DeviceKind | null;
  device: string | null;
}
export type IdentificationRow = EventRow & SaidOfIdentification;

export interface SaidOfTraffic {
  event: string;
  source: string | null;
  destination: string | null;
  protocol: string | null;
  size: number | null;
  agent: string | null;
}
export type TrafficRow = EventRow & SaidOfTraffic;

const only = <Type extends RecordLine['type']>(line: RecordLine, type: Type): Extract<RecordLine, { type: Type }> => {
  if (line.type !== type) throw new TypeError('a line of another type was taken for a row');
  return line as Extract<RecordLine, { type: Type }>;
};

/** The platform has just answered it. */
const common = ({ key, account }: RecordLine) => ({ id: key, accountId: account, deleted: false });

export function subscriberRow(line: RecordLine): SubscriberRow {
  const said = only(line, 'subscriber');
  return {
    ...common(line),
    name: said.name ?? null,
    birthDate: said.birthDate ?? null,
    emails: said.emails ?? [],
    phones: said.phones ?? [],
    address: said.address ?? null,
    registrationIp: said.registrationIp ?? null,
    service: said.service ?? null,
    payments: said.payments ?? [],
    devices: said.devices ?? [],
    other: said.other ?? [],
    registeredAt: said.registeredAt === undefined ? null : new Date(said.registeredAt),
  };
}

export function identificationRow(line: RecordLine): IdentificationRow {
  const { at, ip, port, deviceKind, device } = only(line, 'identification');
  return { ...common(line), at: new Date(at), ip, port: port ?? null, deviceKind: deviceKind ?? null, device: device ?? null };
}

export function trafficRow(line: RecordLine): TrafficRow {
  const { at, event, source, destination, protocol, size, agent } = only(line, 'traffic');
  return {
    ...common(line),
    at: new Date(at),
    event,
    source: source ?? null,
    destination: destination ?? null,
    protocol: protocol ?? null,
    size: size ?? null,
    agent: agent ?? null,
  };
}
