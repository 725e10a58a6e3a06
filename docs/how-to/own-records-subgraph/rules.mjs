/**
 * The rule of every field, from the same SDL line that the gateway's graphs are made of: who may ask (`@allow`), and which
 * category a grant must cover (`@category`). A record field is refused before any look-up, is given the grant's scope in
 * place of a parent, and is reported when it was read: so no resolver can answer a record without all three.
 */
import { defaultFieldResolver, isObjectType, Kind, parse, visit } from 'graphql';
import { caseName } from './grants.mjs';
import { refused } from './refused.mjs';

const house = ['allow', 'category'];
const argument = (node, name) => node.directives.find((directive) => directive.name.value === name)?.arguments[0].value;
const rolesIn = (node) => argument(node, 'allow')?.values.map(({ value }) => value);

/** The SDL without the house directives, and the rules that stood in them, by coordinate. */
export function readSdl(text) {
  const rules = new Map();
  const typeDefs = visit(parse(text), {
    ObjectTypeDefinition(type) {
      for (const field of type.fields ?? []) {
        const rule = { roles: rolesIn(field) ?? rolesIn(type) ?? [], category: argument(field, 'category')?.value };
        rules.set(`${type.name.value}.${field.name.value}`, rule);
      }
    },
    Directive: { leave: (node) => (house.includes(node.name.value) ? null : undefined) },
  });
  return { typeDefs, rules };
}

/** The leaf fields that are asked for below a field: what a report of the read names. */
function askedFields({ fieldNodes, fragments }) {
  const leaves = (set) =>
    set.selections.flatMap((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return leaves(fragments[node.name.value].selectionSet);
      return node.selectionSet ? leaves(node.selectionSet) : [node.name.value];
    });
  const names = fieldNodes.flatMap(({ selectionSet }) => leaves(selectionSet));
  return [...new Set(names)].filter((name) => !name.startsWith('__')).sort();
}

function ruled({ roles, category }, resolve) {
  return async (parent, args, context, info) => {
    if (!roles.includes('ANY') && !roles.some((role) => context.caller.roles.includes(role)))
      throw refused(context.caller.subject === null ? 'UNAUTHENTICATED' : 'FORBIDDEN', 'You may not ask this.');
    if (category === undefined) return resolve(parent, args, context, info);
    const scope = await context.grants.scope(parent.grant, category, info.parentType.name, context.caller.operation);
    if (scope === undefined) throw refused('FORBIDDEN', `No grant of yours covers ${category} here.`);
    const record = await resolve(scope, args, context, info);
    const count = record === null ? 0 : (record.nodes?.length ?? 1);
    // A grant for a case names the fields that are answered: only those are reported.
    const fields = askedFields(info).filter((field) => scope.fields.length === 0 || scope.fields.includes(caseName(field)));
    context.reads.push({ grant: scope.entry, category, fields, count });
    return record;
  };
}

/** Puts every field of the SDL behind its rule. Federation's own fields have none. */
export function applyRules(schema, rules) {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        const rule = rules.get(`${type.name}.${field.name}`);
        if (rule) field.resolve = ruled(rule, field.resolve ?? defaultFieldResolver);
      }
  return schema;
}
