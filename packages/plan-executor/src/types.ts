/** Questions about types that both the plan and the answer ask. */
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object or interface named `typeName` is one of `condition`; an unknown name is not. */
export function isOfType(schema: GraphQLSchema, typeName: string, condition: string): boolean {
  if (typeName === condition) return true;
  const [type, wanted] = [schema.getType(typeName), schema.getType(condition)];
  return (isObjectType(type) || isInterfaceType(type)) && isAbstractType(wanted) && schema.isSubType(wanted, type);
}
