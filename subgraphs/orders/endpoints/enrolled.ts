/** The enrolment to which an endpoint belongs. */
import { Prisma } from '@writ/prisma/client';

/**
 * Whether the enrolment is in force under which an endpoint was added: of its issuer, for its body. That row alone counts, since another enrolment of the body may be for
 * other people in other roles; and what it covers never changes. In a query that names the endpoint `p`, and the enrolment `e` in `also`.
 */
export const isEnrolled = (also: Prisma.Sql = Prisma.empty): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT FROM orders.enrolment e WHERE e.issuer = p.added_by->>'issuer' AND e.country = p.country AND e.organisation = p.organisation
                                           AND e.state = 'ENROLLED' ${also})`;
