/**
 * What the four graphs of a gateway share, and when it is made. Each document that is checked in is planned twice: as a gateway plans it,
 * and by Apollo's packages alone over the supergraph of its own audience.
 */
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { graphs } from '@writ/access';
import { PlanExecutorGateway, printedApiSchema, SupergraphPlans } from '@writ/plan-executor';
import { apiSchemaSdl, composedSdl, supergraphSdl, trustedDocuments } from '@writ/schema';
import { buildSchema, executeSync, getIntrospectionQuery, Kind, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { expect, it } from 'vitest';

const quietTransport = () => ({ send: async () => ({ data: {} }) });

it.each(graphs)('every document of the %s graph has the plan that its own supergraph gives it', (graph) => {
  const shared = new SupergraphPlans(composedSdl()).made().planner;
  const { model } = printedApiSchema(apiSchemaSdl(graph));
  const own = Supergraph.build(supergraphSdl(graph));
  const config = { debug: { maxEvaluatedPlans: 1_000 } };
  const planner = new QueryPlanner(own, config);
  const documents = trustedDocuments(graph);
  expect(documents.length).toBeGreaterThan(0);
  for (const { name, text } of documents) {
    const document = parse(text);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const named = definition.name ? { operationName: definition.name.value } : {};
      const expected = planner.buildQueryPlan(operationFromDocument(own.apiSchema(), document, named));
      const found = shared.buildQueryPlan(operationFromDocument(model(), document, named));
      expect(JSON.stringify(found.node), name).toBe(JSON.stringify(expected.node));
    }
  }
});

it.each(graphs)('the %s graph validates by the schema that its supergraph has for clients', (graph) => {
  const own = Supergraph.build(supergraphSdl(graph)).apiSchema().toGraphQLJSSchema();
  const { schema } = printedApiSchema(apiSchemaSdl(graph));
  expect(printSchema(lexicographicSortSchema(schema))).toBe(printSchema(lexicographicSortSchema(buildSchema(printSchema(own)))));
});

it.each(graphs)('the %s graph describes itself', async (graph) => {
  const document = parse(getIntrospectionQuery());
  const audience = { apiSchemaSdl: apiSchemaSdl(graph), plans: new SupergraphPlans(composedSdl()) };
  const gateway = new PlanExecutorGateway({ supergraphSdl: () => supergraphSdl(graph), audience, transport: quietTransport });
  const { executor } = await gateway.load({});
  const [operation] = document.definitions;
  const asked = { document, operation, request: {}, queryHash: graph, source: '', context: {} };
  const { data, errors } = (await executor?.(asked as never)) ?? {};
  expect(errors).toBeUndefined();
  const own = buildSchema(apiSchemaSdl(graph));
  expect(JSON.parse(JSON.stringify(data))).toEqual(JSON.parse(JSON.stringify(executeSync({ schema: own, document }).data)));
});

it('a planner is made when the first operation comes to be planned, for all graphs once', async () => {
  const plans = new SupergraphPlans(composedSdl());
  const own = () => expect.unreachable('no supergraph of an audience is made for our executor');
  const open = async (graph: (typeof graphs)[number]) => {
    const audience = { apiSchemaSdl: apiSchemaSdl(graph), plans };
    const gateway = new PlanExecutorGateway({ supergraphSdl: own, audience, transport: quietTransport });
    const { executor } = await gateway.load({});
    return async () => {
      const document = parse('{ __typename }');
      const [operation] = document.definitions;
      return executor?.({ document, operation, request: {}, queryHash: graph, source: '', context: {} } as never);
    };
  };
  const asks = await Promise.all(graphs.map(open));
  expect(plans.isMade).toBe(false);
  const [first, ...others] = asks;
  expect((await first?.())?.errors).toBeUndefined();
  expect(plans.isMade).toBe(true);
  const made = plans.made();
  for (const ask of others) expect((await ask())?.errors).toBeUndefined();
  expect(plans.made()).toBe(made);
});
