/** The values of a task as targets of an order, each one identifier of one type. A format that has no type here is refused. */
import { isIP } from 'node:net';
import { wrong } from '../message/fault.ts';
import { objectTypes } from '../message/names.ts';
import type { Hi1Object, JsonObject } from '../message/types.ts';

export interface Target extends JsonObject {
  readonly type: string;
  readonly value: string;
}

interface RequestValue extends JsonObject {
  readonly 'task:FormatType': { readonly 'task:FormatOwner': string; readonly 'task:FormatName': string };
  readonly 'task:Value': string;
}

/** Formats of ETSI TS 103 280 that name an account by themselves. */
const plain: Readonly<Record<string, string>> = {
  EmailAddress: 'EMAIL',
  InternationalizedEmailAddress: 'EMAIL',
  InternationalE164: 'PHONE_NUMBER',
  IMEI: 'IMEI',
  MACAddress: 'MAC_ADDRESS',
};
/** Formats of ours: the types of identifiers by their own names. */
const own = ['USER_ID', 'EMAIL', 'PHONE_NUMBER', 'HANDLE', 'PROFILE_URL', 'IMEI', 'MAC_ADDRESS', 'PAYMENT_FINGERPRINT'];
const ofItems = ['ITEM_ID', 'ITEM_URL'];

/** The instants at which addresses were seen: one, or a list in either form that ETSI's JSON has. */
function observedTimes(details: JsonObject): readonly string[] {
  const times = details['task:ObservedTimes'];
  if (Array.isArray(times)) return times as readonly string[];
  return ((times as JsonObject | undefined)?.['task:ObservedTime'] ?? []) as readonly string[];
}

/** `192.0.2.1:443` or `[2001:db8::1]:443` as address and port. */
function addressAndPort(value: string): string {
  const [, six, four, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([0-9.]+)):(\d{1,5})$/.exec(value) ?? [];
  const address = six ?? four ?? '';
  if (isIP(address) === 0 || Number(port) > 65_535)
    throw wrong('An IPAddressPort is an address and a port, like 192.0.2.1:443 or [2001:db8::1]:443.');
  return `${address} ${port}`;
}

function addressTargets(format: string, value: string, times: readonly string[]): Target[] {
  if (times.length === 0) throw wrong('An address names an account only at an instant: add ObservedTimes.');
  const isPort = format === 'IPAddressPort';
  const named = isPort ? addressAndPort(value) : value;
  return times.map((time) => ({ type: isPort ? 'IP_ADDRESS_PORT_TIME' : 'IP_ADDRESS_TIME', value: `${named} ${time}` }));
}

function targetsOfValue(
  { 'task:FormatType': format, 'task:Value': value }: RequestValue,
  times: readonly string[],
  isTakedown: boolean,
): Target[] {
  const { 'task:FormatOwner': owner, 'task:FormatName': name } = format;
  const known = isTakedown ? ofItems : own;
  if (owner === 'WRIT' && known.includes(name)) return [{ type: name, value }];
  if (isTakedown) throw wrong('A take-down names items: ITEM_ID or ITEM_URL of the owner WRIT, and never an account.');
  if (owner === 'ETSI' && ['IPv4Address', 'IPv6Address', 'IPAddressPort'].includes(name)) return addressTargets(name, value, times);
  const type = owner === 'ETSI' && Object.hasOwn(plain, name) ? plain[name] : undefined;
  if (type === undefined) throw wrong('A RequestValue has a format that names nobody here: see GETCSPCONFIG.');
  return [{ type, value: type === 'PHONE_NUMBER' && /^\d+$/.test(value) ? `+${value}` : value }];
}

/** The targets of a task. Throws Hi1Fault 3007. */
export function targetsOf(task: Hi1Object): readonly Target[] {
  const details = (task['task:RequestDetails'] ?? {}) as JsonObject;
  const values = ((details['task:RequestValues'] as JsonObject | undefined)?.['task:RequestValue'] ?? []) as readonly RequestValue[];
  if (values.length === 0) throw wrong('A task needs RequestValues.');
  return values.flatMap((value) => targetsOfValue(value, observedTimes(details), task['@xsi:type'] === objectTypes.takedown));
}
