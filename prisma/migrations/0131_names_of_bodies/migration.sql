-- expand: the name of a body as people read it is proposed, approved and confirmed with its enrolment. A body from before has none, and its name in the tokens is shown.
ALTER TABLE orders.enrolment ADD COLUMN name text;
