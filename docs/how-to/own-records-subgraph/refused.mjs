/** A refusal with one of the codes in docs/errors.md: the gateway passes its sentence on. Whatever else is thrown stays here. */
import { GraphQLError } from 'graphql';

export const refused = (code, message, detail = {}) => new GraphQLError(message, { extensions: { code, ...detail } });
