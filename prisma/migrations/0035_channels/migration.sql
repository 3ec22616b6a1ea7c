-- By which channel somebody is written to, and by which a message went (docs/decisions/0030).

CREATE TYPE channel AS ENUM ('EMAIL', 'SMS');
ALTER TABLE message_choices ADD COLUMN channel channel NOT NULL DEFAULT 'EMAIL';
-- Null until it was sent.
ALTER TABLE outbox ADD COLUMN channel channel;
GRANT SELECT (channel) ON outbox TO app_own, app_staff;
-- Whether there is a number at all; the number itself is on the person's own page.
GRANT SELECT (person_id, phone) ON volunteers TO app_own;
CREATE POLICY own_account ON volunteers FOR SELECT TO app_own USING (person_id = (SELECT app.viewer()));
