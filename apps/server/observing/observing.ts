/** Opens what this process is measured and traced with, and shows it where the settings say. */
import { type Config, systemClock } from '@writ/core';
import { openTelemetry, type Sample, type Telemetry } from '@writ/telemetry';
import type { StartablePart } from '../compose.ts';
import { build } from '../process/build.ts';
import { faults, replica } from '../process/process-log.ts';
import type { Stack } from '../process/until-stopped.ts';
import { openMetricsPort, type Processes } from './metrics-port.ts';
import { observeKeys } from './observe-keys.ts';
import { observeClients, observeDisks, observeProcess } from './observers.ts';

/** Opens it; closed with the stack, after everything that is measured. */
export function observe(part: StartablePart | 'connectors' | undefined, config: Config, stack: Pick<Stack, 'defer'>): Telemetry {
  const { traces } = config;
  let isFailing = false;
  const telemetry = openTelemetry({
    ...(traces === undefined
      ? {}
      : { sampled: traces.sampled, spans: { service: `writ-${part ?? 'everything'}`, build, replica, url: traces.url } }),
    onFault: (cause) => {
      if (!isFailing) faults.report('metrics', 'observer', cause);
      isFailing = true;
    },
  });
  const { observer, end } = observeProcess();
  telemetry.observe(observer);
  telemetry.observe(observeDisks(config));
  telemetry.observe(observeClients);
  telemetry.observe(observeKeys(config, systemClock));
  stack.defer(async () => {
    end();
    await telemetry.close();
  });
  return telemetry;
}

/** Shows the metrics of this process, and of those that share its port. Throws StartError when the port can't be opened. */
export async function showMetrics(
  { metrics }: Pick<Config, 'metrics'>,
  telemetry: Telemetry,
  stack: Pick<Stack, 'defer'>,
  others?: () => Promise<ReadonlyMap<string, readonly Sample[]>>,
): Promise<void> {
  if (metrics === undefined) return;
  const collect = async (): Promise<Processes> => {
    const [own, rest] = await Promise.all([telemetry.collect(), others?.()]);
    return rest === undefined ? new Map([[null, own]]) : new Map<string | null, readonly Sample[]>([['0', own], ...rest]);
  };
  const close = await openMetricsPort(metrics, collect);
  stack.defer(close);
}
