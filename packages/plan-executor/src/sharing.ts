/**
 * Single flight: identical requests that are under way at one time are answered by one execution. Only operations all of whose
 * fields anybody may read are shared, and the execution knows none of those who wait for it, so that no answer can depend on
 * who asked first.
 */
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Execution } from './execution.ts';

/** One execution that stands for several requests. */
export interface SharedExecution {
  /** The context value that it runs in: nobody's. */
  context: Record<string, unknown>;
  /** Told of each request that waits for it: when all have gone away, it may stop. */
  join(context: Record<string, unknown>): void;
  /** Whether others may still join: not when it has stopped because nobody waited, nor when it has been under way for long. */
  isOpen(): boolean;
}

/** What of a graph may be shared, and how. */
export interface Sharing {
  /** Coordinates (`Type.field`) of the fields that anybody may read. */
  publicFields: ReadonlySet<string>;
  /** What an answer depends on beside document, operation and variables. */
  keyOf(context: Record<string, unknown>): string;
  open(context: Record<string, unknown>): SharedExecution;
}

/** Whether a query asks for nothing but public fields. What the schema says of itself isn't public. */
export const asksPublicFieldsOnly = (
  { operation }: OperationDefinitionNode,
  coordinates: ReadonlySet<string>,
  publicFields: ReadonlySet<string>,
): boolean => operation === OperationTypeNode.QUERY && [...coordinates].every((coordinate) => publicFields.has(coordinate));

/** Coordinates of all fields that a document names, for each object type that may be meant; in unused fragments too, but not `__typename`. */
export function coordinatesIn(schema: GraphQLSchema, document: DocumentNode): Set<string> {
  const types = new TypeInfo(schema);
  const coordinates = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name: { value: field } }) => {
        const parent = types.getParentType();
        if (field !== '__typename') for (const owner of parent ? ownersOf(schema, parent) : ['']) coordinates.add(`${owner}.${field}`);
      },
    }),
  );
  return coordinates;
}

/** The object types whose field it may be. */
const ownersOf = (schema: GraphQLSchema, type: GraphQLNamedType): string[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];

interface Flight {
  answer: Promise<Execution>;
  execution: SharedExecution;
}

/** The executions of one operation that are under way. */
export class Flights {
  readonly #sharing: Sharing;
  readonly #underWay = new Map<string, Flight>();

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
  }

  /** Answers by an execution that is under way, or else by a new one. The answer's data is shared: nobody may change it. */
  async join(
    context: Record<string, unknown>,
    variables: Readonly<Record<string, unknown>>,
    execute: (context: Record<string, unknown>) => Promise<Execution>,
  ): Promise<Execution> {
    const key = JSON.stringify([this.#sharing.keyOf(context), variables]);
    const known = this.#underWay.get(key);
    const flight = known?.execution.isOpen() ? known : this.#open(key, context, execute);
    flight.execution.join(context);
    return { ...(await flight.answer) };
  }

  #open(key: string, context: Record<string, unknown>, execute: Parameters<Flights['join']>[2]): Flight {
    const execution = this.#sharing.open(context);
    const land = (): void => {
      if (this.#underWay.get(key) === flight) this.#underWay.delete(key);
    };
    const flight: Flight = { answer: execute(execution.context).finally(land), execution };
    this.#underWay.set(key, flight);
    return flight;
  }
}
