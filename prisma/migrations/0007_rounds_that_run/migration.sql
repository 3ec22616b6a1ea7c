-- The first plan of a large scope is made while its page says how far it is.
ALTER TYPE round_state ADD VALUE 'RUNNING' BEFORE 'DRAFT';
ALTER TABLE rounds ADD COLUMN progress INTEGER NOT NULL DEFAULT 100;
ALTER TABLE rounds ADD CONSTRAINT rounds_progress CHECK (progress BETWEEN 0 AND 100);
