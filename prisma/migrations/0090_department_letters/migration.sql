-- Whoever took something on for a department is written to by mail (docs/decisions/0051).

-- A message goes to an account, to a member of a family, or to whoever took an action of the conference on.
ALTER TABLE outbox ADD COLUMN action_id UUID;
ALTER TABLE outbox ADD CONSTRAINT outbox_action_id_fkey FOREIGN KEY (action_id) REFERENCES conference_actions (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE outbox DROP CONSTRAINT outbox_reader;
ALTER TABLE outbox ADD CONSTRAINT outbox_reader CHECK (num_nonnulls(person_id, member_id, action_id) = 1);
-- By mail alone: no phone of theirs was given for it.
ALTER TABLE outbox ADD CONSTRAINT outbox_action_by_mail CHECK (action_id IS NULL OR channel IS NULL OR channel = 'EMAIL');
CREATE INDEX outbox_action_id_idx ON outbox (action_id);
GRANT SELECT (action_id) ON outbox TO app_staff;
-- The site alone writes to a department.
CREATE POLICY site_writes_departments ON outbox AS RESTRICTIVE FOR INSERT TO app_visitor, app_volunteer, app_family, app_staff, app_own
  WITH CHECK (action_id IS NULL);
