-- expand: the policies of snapshots compare each row in place
-- A function that asks a subquery is never put in place: each row of a snapshot that a read looked at was a call, with a search path to set and to put back. What is compared is the same.
ALTER POLICY under_grant ON records.preserved USING (session_user NOT IN ('writ_records', 'writ_content')
  OR EXISTS (SELECT FROM unnest((SELECT orders.granted_preserved())) s
              WHERE s.preservation_id = preserved.preservation_id AND s.category = preserved.category AND s.account_id = preserved.account_id
                AND preserved.recorded_at <= s.horizon AND (s.from_at IS NULL OR (preserved.at >= s.from_at AND preserved.at < s.to_at))));

ALTER POLICY under_grant ON content.preserved USING (session_user NOT IN ('writ_records', 'writ_content')
  OR EXISTS (SELECT FROM unnest((SELECT orders.granted_preserved())) s
              WHERE s.preservation_id = preserved.preservation_id AND s.category = 'CONTENT' AND s.account_id = preserved.account_id
                AND preserved.recorded_at <= s.horizon AND (s.from_at IS NULL OR (preserved.at >= s.from_at AND preserved.at < s.to_at))));
