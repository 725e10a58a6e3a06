/** The one place of a subgraph where anything thrown becomes public: by allow-list, never by passing a message on. */
import { allowedDetail, type ErrorDetail, type FaultLog, faultOf, isErrorCode, PublicError } from '@writ/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

function publicCause(error: GraphQLError, log: FaultLog): { code: string; message: string; detail: ErrorDetail } {
  const { originalError } = error;
  if (originalError instanceof PublicError) {
    const { code, message, detail } = originalError;
    // Only what is a fault of ours has one.
    if (detail.errorId) log({ errorId: detail.errorId, cause: originalError.cause });
    return { code, message, detail };
  }
  const { code } = error.extensions;
  // A scalar's own refusal of a variable arrives as the cause of the executor's.
  if (isErrorCode(code) && (originalError === undefined || originalError instanceof GraphQLError))
    return { code, message: error.message, detail: allowedDetail(error.extensions) };
  // Without a path no field was reached: graphql itself refuses the request, such as a variable of another type.
  if (error.path === undefined && (originalError === undefined || originalError instanceof GraphQLError))
    return { code: 'BAD_USER_INPUT', message: error.message, detail: {} };
  const fault = faultOf(originalError);
  log({ errorId: fault.detail.errorId ?? '', cause: originalError ?? error });
  return { code: fault.code, message: fault.message, detail: fault.detail };
}

/** What the gateway gets of an error: message, path, code and the allowed details. */
export function answerError(error: GraphQLError, log: FaultLog): GraphQLFormattedError {
  const { code, message, detail } = publicCause(error, log);
  return { message, ...(error.path ? { path: error.path } : {}), extensions: { code, ...detail } };
}
