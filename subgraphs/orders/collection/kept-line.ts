/** A line of the source as it is kept: sealed by the database, with what is compared with the order in the clear beside it. */
import type { RecordLine } from '@writ/source/wire';

export interface KeptLine {
  /** The category of a record; of content whether it was published or private. */
  readonly kind: 'SUBSCRIBER' | 'IDENTIFICATION' | 'TRAFFIC' | 'ITEM' | 'MESSAGE';
  readonly key: string;
  readonly account: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly said: object;
}

/** What it says, by the names under which the answers to a disclosure read it; what the platform does not have is null, or an empty list. */
function saidOf(line: RecordLine): object {
  switch (line.type) {
    case 'subscriber': {
      const { name = null, birthDate = null, emails = [], phones = [], address = null, registrationIp = null, service = null } = line;
      const { registeredAt = null, payments = [], devices = [], other = [] } = line;
      return { name, birthDate, emails, phones, address, registeredAt, registrationIp, service, payments, devices, other };
    }
    case 'identification': {
      const { ip, port = null, deviceKind = null, device = null } = line;
      return { ip, port, deviceKind, device };
    }
    case 'traffic': {
      const { event, source = null, destination = null, protocol = null, size = null, agent = null } = line;
      return { event, source, destination, protocol, size, agent };
    }
    case 'item': {
      const { account, title = null, text = null, version = null, attachments = [], deletedAt } = line;
      return { sender: account, recipients: [], subject: title, text, version, attachments, deletedAt };
    }
    case 'message': {
      const { sender, recipients, subject = null, text = null, attachments = [], deletedAt } = line;
      return { sender, recipients, subject, text, attachments, deletedAt };
    }
  }
}

const kinds = { subscriber: 'SUBSCRIBER', identification: 'IDENTIFICATION', traffic: 'TRAFFIC', item: 'ITEM', message: 'MESSAGE' } as const;

/** The subscriber record is of no instant: it stands at the account's beginning, or where that is not known at its own. */
const atOf = (line: RecordLine): string => (line.type === 'subscriber' ? (line.registeredAt ?? line.recordedAt) : line.at);

export const keptLine = (line: RecordLine): KeptLine => ({
  kind: kinds[line.type],
  key: line.key,
  account: line.account,
  at: atOf(line),
  recordedAt: line.recordedAt,
  said: saidOf(line),
});
