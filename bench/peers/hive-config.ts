/** What a production Hive Gateway switches off; de-duplication of requests in flight to subgraphs stays on, as it is by default. */
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({ landingPage: false, graphiql: false, logging: 'error' });
