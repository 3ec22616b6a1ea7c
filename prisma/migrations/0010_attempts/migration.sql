-- How often a password, a code or a letter was asked for lately: by account and by address, for all processes of the site.
CREATE TABLE attempts (
    key TEXT NOT NULL,
    count INTEGER NOT NULL,
    ends_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT attempts_pkey PRIMARY KEY (key)
);
CREATE INDEX attempts_ends_at_idx ON attempts (ends_at);
ALTER TABLE attempts ADD CONSTRAINT attempts_count CHECK (count >= 0);

ALTER TABLE attempts OWNER TO app_owner;
ALTER TABLE attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON attempts TO app_owner USING (true) WITH CHECK (true);
-- The site alone counts; the keys are hashes of addresses and accounts.
CREATE POLICY system_all ON attempts TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON attempts TO app_system;
