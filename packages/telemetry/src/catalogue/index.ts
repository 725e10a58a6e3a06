export * from './alerts.ts';
export * from './metrics.ts';
export * from './spans.ts';
export * from './values.ts';
