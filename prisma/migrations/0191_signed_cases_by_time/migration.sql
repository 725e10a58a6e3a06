-- expand: an auditor reads what was signed to open cases page by page, newest first
CREATE INDEX signed_case_newest ON orders.signed_case (at, id);
