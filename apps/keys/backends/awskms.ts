/**
 * `awskms:PREFIX?region=REGION`: a key of AWS KMS for each epoch, found by its alias `alias/PREFIX-EPOCH`; the encryption context is what a wrapped
 * secret is bound to. KMS deletes a key, and its alias with it, no sooner than 7 days after it was asked: until then it is disabled, and who administers the
 * account in AWS could take that back. So what is disabled or waits for its deletion is away, and not gone. `@aws-sdk/client-kms` is an optional package, loaded at first use.
 */

import type { KMSClient, KMSClientConfig } from '@aws-sdk/client-kms';
import { StartError } from '@writ/core/command-errors';
import { type Backend, BackendError, kekGone, notUnwrapped, type Wrapping } from './backend.ts';

type Sdk = typeof import('@aws-sdk/client-kms');

const deletionDays = 7;
const patienceMs = 5_000;

/** What the address says. Throws StartError. */
export function readKmsAddress(address: string): { prefix: string; region: string } {
  const [prefix = '', query = ''] = address.split('?');
  const region = /^region=([a-z]{2}(?:-[a-z]+)+-\d)$/.exec(query)?.[1];
  if (!/^[\w/-]{1,200}$/.test(prefix) || prefix.startsWith('aws/') || region === undefined)
    throw new StartError('A KEK in AWS KMS is named by awskms:PREFIX?region=REGION, and by nothing else.');
  return { prefix, region };
}

async function loadSdk(): Promise<Sdk> {
  try {
    return await import('@aws-sdk/client-kms');
  } catch (cause) {
    throw new StartError('awskms: needs the package @aws-sdk/client-kms.', { cause });
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** The epoch has no key: none was made, or it is deleted and its alias with it. One that is disabled or about to be deleted may come back. */
const isGone = (error: unknown): boolean => nameOf(error) === 'NotFoundException';

const unavailable = (cause: unknown): BackendError =>
  new BackendError('UNAVAILABLE', `AWS KMS does not do what was asked: ${nameOf(cause)}.`, { cause });

/** The encryption context: in the logs of AWS in the clear, so it has no more than the account's id. */
const contextOf = ({ account, version, epoch }: Wrapping): Record<string, string> => ({
  use: 'writ/account-secret/v1',
  account,
  version: String(version),
  epoch: String(epoch),
});

/** The keys of one prefix. */
class Keys {
  readonly #sdk: Sdk;
  readonly #client: KMSClient;
  readonly #prefix: string;

  constructor(sdk: Sdk, client: KMSClient, prefix: string) {
    this.#sdk = sdk;
    this.#client = client;
    this.#prefix = prefix;
  }

  #alias(epoch: number): string {
    return `alias/${this.#prefix}-${epoch}`;
  }

  get #limited(): { abortSignal: AbortSignal } {
    return { abortSignal: AbortSignal.timeout(patienceMs) };
  }

  /** The key that the epoch's alias names. */
  async #named(epoch: number): Promise<string | undefined> {
    const { KeyMetadata } = await this.#client.send(new this.#sdk.DescribeKeyCommand({ KeyId: this.#alias(epoch) }), this.#limited);
    return KeyMetadata?.KeyId;
  }

  /**
   * Makes the epoch's key and names it. Of two at once one gets the name; the other's key is deleted again, and only where the alias is seen to name
   * another one: an answer that was lost, or that the SDK asked for twice, says nothing of that.
   */
  async #make(epoch: number): Promise<void> {
    const { CreateKeyCommand, CreateAliasCommand, ScheduleKeyDeletionCommand } = this.#sdk;
    const { KeyMetadata } = await this.#client.send(new CreateKeyCommand({ Description: `Writ, KEK of epoch ${epoch}` }), this.#limited);
    const TargetKeyId = KeyMetadata?.KeyId;
    if (TargetKeyId === undefined) throw new BackendError('UNAVAILABLE', 'AWS KMS made a key and does not name it.');
    try {
      await this.#client.send(new CreateAliasCommand({ AliasName: this.#alias(epoch), TargetKeyId }), this.#limited);
    } catch (error) {
      const named = await this.#named(epoch).catch(() => undefined);
      if (named === TargetKeyId) return;
      // Nothing is named: the request may still arrive. A key that is never used harms nobody.
      if (named === undefined) throw error;
      await this.#client.send(new ScheduleKeyDeletionCommand({ KeyId: TargetKeyId, PendingWindowInDays: deletionDays }), this.#limited);
    }
  }

  async #encrypted(of: Wrapping, secret: Uint8Array): Promise<Buffer> {
    const command = new this.#sdk.EncryptCommand({ KeyId: this.#alias(of.epoch), Plaintext: secret, EncryptionContext: contextOf(of) });
    const { CiphertextBlob } = await this.#client.send(command, this.#limited);
    if (CiphertextBlob === undefined) throw new BackendError('UNAVAILABLE', 'AWS KMS answers no ciphertext.');
    return Buffer.from(CiphertextBlob);
  }

  async wrap(of: Wrapping, secret: Uint8Array): Promise<Buffer> {
    try {
      return await this.#encrypted(of, secret);
    } catch (error) {
      if (nameOf(error) !== 'NotFoundException') throw error;
    }
    await this.#make(of.epoch);
    return this.#encrypted(of, secret);
  }

  async unwrap(of: Wrapping, wrapped: Uint8Array): Promise<Buffer> {
    const command = new this.#sdk.DecryptCommand({
      KeyId: this.#alias(of.epoch),
      CiphertextBlob: wrapped,
      EncryptionContext: contextOf(of),
    });
    try {
      const { Plaintext } = await this.#client.send(command, this.#limited);
      if (Plaintext === undefined) throw new BackendError('UNAVAILABLE', 'AWS KMS answers no plaintext.');
      return Buffer.from(Plaintext);
    } catch (error) {
      if (['InvalidCiphertextException', 'IncorrectKeyException'].includes(nameOf(error))) throw notUnwrapped(of, error);
      throw error;
    }
  }

  /** The keys of the prefix up to an epoch that are still used. */
  async #keysThrough(through: number): Promise<string[]> {
    const found: string[] = [];
    const begin = `alias/${this.#prefix}-`;
    let Marker: string | undefined;
    do {
      const page = await this.#client.send(
        new this.#sdk.ListAliasesCommand({ Limit: 100, ...(Marker === undefined ? {} : { Marker }) }),
        this.#limited,
      );
      for (const { AliasName = '', TargetKeyId } of page.Aliases ?? []) {
        const epoch = AliasName.startsWith(begin) ? AliasName.slice(begin.length) : '';
        if (/^\d+$/.test(epoch) && Number(epoch) <= through && TargetKeyId !== undefined) found.push(TargetKeyId);
      }
      Marker = page.Truncated === true ? page.NextMarker : undefined;
    } while (Marker !== undefined);
    return found;
  }

  /** The alias stays until its key is deleted. That the epoch gets no other key afterwards is for `rewrap`: nothing is wrapped under a KEK before the current one. */
  async destroy(through: number): Promise<void> {
    const { DescribeKeyCommand, DisableKeyCommand, ScheduleKeyDeletionCommand } = this.#sdk;
    for (const KeyId of await this.#keysThrough(through)) {
      const { KeyMetadata } = await this.#client.send(new DescribeKeyCommand({ KeyId }), this.#limited);
      if (KeyMetadata?.KeyState === 'PendingDeletion') continue;
      await this.#client.send(new DisableKeyCommand({ KeyId }), this.#limited);
      await this.#client.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: deletionDays }), this.#limited);
    }
  }
}

/** What the SDK threw, in the words of a backend. */
async function called<T>(epoch: number, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BackendError) throw error;
    throw isGone(error) ? kekGone(epoch) : unavailable(error);
  }
}

/** The backend over keys of AWS KMS. `more` is for the SDK: where it runs as something else than the machine's role. Throws StartError. */
export async function kmsBackend(address: string, more: KMSClientConfig = {}): Promise<Backend> {
  const { prefix, region } = readKmsAddress(address);
  const sdk = await loadSdk();
  const client = new sdk.KMSClient({ region, ...more });
  const keys = new Keys(sdk, client, prefix);
  return {
    name: 'awskms',
    wrap: (of, secret) => called(of.epoch, keys.wrap(of, secret)),
    unwrap: (of, wrapped) => called(of.epoch, keys.unwrap(of, wrapped)),
    destroy: (through) => called(through, keys.destroy(through)),
    end: async () => client.destroy(),
  };
}
