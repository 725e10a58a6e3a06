/** Lines of the platform's source as the rows that the graph answers: what is not known is null there. */
import type { DeviceKind, PaymentKind } from '@writ/schema/generated/records.ts';
import type { RecordLine } from '@writ/source/wire';

/** What every row has: whose it is is compared with the grant's before anything of it is answered. */
export interface SourceRow {
  readonly id: string;
  readonly accountId: string;
}

/** A row of an instant. */
export interface EventRow extends SourceRow {
  readonly at: Date;
}

export interface SubscriberRow extends SourceRow {
  name: string;
  birthDate: Date | string | null;
  emails: string[];
  phones: string[];
  address: string | null;
  registrationIp: string | null;
  service: string;
  /** Null in a snapshot that was taken before there were any. */
  payments: PaymentRow[] | null;
  devices: DeviceRow[] | null;
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

export interface IdentificationRow extends EventRow {
  ip: string;
  port: number | null;
  deviceKind: DeviceKind | null;
  device: string | null;
}

export interface TrafficRow extends EventRow {
  event: string;
  source: string;
  destination: string;
  protocol: string | null;
  size: number | null;
}

const only = <Type extends RecordLine['type']>(line: RecordLine, type: Type): Extract<RecordLine, { type: Type }> => {
  if (line.type !== type) throw new TypeError('a line of another type was taken for a row');
  return line as Extract<RecordLine, { type: Type }>;
};

const common = ({ key, account }: RecordLine) => ({ id: key, accountId: account, deleted: false });

export function subscriberRow(line: RecordLine): SubscriberRow & { deleted: boolean; registeredAt: Date | null } {
  const { name, birthDate, emails, phones, address, registeredAt, registrationIp, service, payments, devices } = only(line, 'subscriber');
  return {
    ...common(line),
    name: name ?? '',
    birthDate: birthDate ?? null,
    emails: emails ?? [],
    phones: phones ?? [],
    address: address ?? null,
    registrationIp: registrationIp ?? null,
    service: service ?? '',
    payments: payments ?? [],
    devices: devices ?? [],
    registeredAt: registeredAt === undefined ? null : new Date(registeredAt),
  };
}

export function identificationRow(line: RecordLine): IdentificationRow & { deleted: boolean } {
  const { at, ip, port, deviceKind, device } = only(line, 'identification');
  return { ...common(line), at: new Date(at), ip, port: port ?? null, deviceKind: deviceKind ?? null, device: device ?? null };
}

export function trafficRow(line: RecordLine): TrafficRow & { deleted: boolean } {
  const { at, event, source, destination, protocol, size } = only(line, 'traffic');
  return {
    ...common(line),
    at: new Date(at),
    event,
    source: source ?? '',
    destination: destination ?? '',
    protocol: protocol ?? null,
    size: size ?? null,
  };
}
