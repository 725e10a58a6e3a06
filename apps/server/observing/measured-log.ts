/** The log of a process, measured: how long an entry takes from its draft to its commit. */
import type { AccessLog, Appended, EntryDraft, EntryType } from '@writ/access-log';
import { codeOf, inSpan, type Telemetry } from '@writ/telemetry';

export function measured(log: AccessLog, telemetry: Pick<Telemetry, 'record'>): AccessLog {
  return {
    ...log,
    async append<Type extends EntryType>(draft: EntryDraft<Type>): Promise<Appended> {
      const begunAt = performance.now();
      const record = (code: ReturnType<typeof codeOf>): void =>
        telemetry.record('writ_append_seconds', (performance.now() - begunAt) / 1_000, { code });
      try {
        const appended = await inSpan('writ.append', { code: 'OK' }, () => log.append(draft));
        record('OK');
        return appended;
      } catch (error) {
        record(codeOf(error));
        throw error;
      }
    },
  };
}
