/** Rich authorization requests (RFC 9396): the one type `writ-order`, by which a client asks for a token that is for one order. */
import { errors, type OidcContext } from 'oidc-provider';
import { z } from 'zod';

const detailShape = z.strictObject({ type: z.literal('writ-order'), order: z.string().regex(/^[\w-]{1,100}$/) });

const refuse = (why: string): never => {
  throw new errors.InvalidAuthorizationDetails(why);
};

/** As the request brought them: the library has checked each by its type. */
function requested({ oidc }: OidcContext): unknown[] | undefined {
  const text = oidc.params['authorization_details'];
  return typeof text === 'string' ? (JSON.parse(text) as unknown[]) : undefined;
}

export const orderDetails = {
  enabled: true,
  types: {
    'writ-order': {
      validate(context: OidcContext, detail: unknown) {
        if (!detailShape.safeParse(detail).success) refuse('a detail of the type writ-order has the id of an order and nothing else');
        if (requested(context)?.length !== 1) refuse('a token is for one order');
      },
    },
  },
  authorizationDetailsForGrantSource: (context: OidcContext) => requested(context),
  /** What was approved, and nothing else: a token request can't ask for less by another name. */
  authorizationDetailsForAccessToken: (context: OidcContext, _token: unknown, source: { rar?: unknown[] } | undefined) =>
    requested(context) === undefined ? source?.rar : refuse('authorization_details belong into the pushed request'),
  authorizationDetailsForIntrospection: (_context: OidcContext, token: { rar?: unknown[] }) => token.rar,
};
