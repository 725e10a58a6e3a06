-- More kinds of data that have a time for keeping. In a migration of its own: a new value of a type is used only after it is kept.
ALTER TYPE retention.kind ADD VALUE 'DISPUTE';
ALTER TYPE retention.kind ADD VALUE 'COORDINATOR_REPORT';
ALTER TYPE retention.kind ADD VALUE 'FINDING';
ALTER TYPE retention.kind ADD VALUE 'DUTY';
ALTER TYPE retention.kind ADD VALUE 'DRAFT';
