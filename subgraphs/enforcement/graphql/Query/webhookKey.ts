import type { EnforcementContext } from '../../context.ts';

export const webhookKey = (_: unknown, _args: unknown, { webhooks }: EnforcementContext) => webhooks?.publicKey ?? null;
