/**
 * `@writ/connectors`: ways in for programs of authorities that speak a protocol of their own. A connector is a client of the graphs: it holds no rule and no
 * database, and asks as the body whose certificate signed what it was sent.
 */

export { type ConnectorFindings, findConnectorRefusals } from './server/refusals.ts';
export { type ConnectorSettings, readConnectorSettings } from './server/settings.ts';
export { startConnectors } from './server/start.ts';
