-- Training that has to be refreshed and visits that fall due are asked for by letter (docs/decisions/0037, 0038): each school
-- is looked through once a day of its own, and whoever does not want such letters may say so.
ALTER TABLE schools ADD COLUMN reminded_on DATE;
ALTER TABLE message_choices DROP CONSTRAINT message_choices_muted,
  ADD CONSTRAINT message_choices_muted CHECK (muted <@ ARRAY['CONTACT_AHEAD', 'CONTACT_CHANGED', 'CHECK_IN', 'MATCHING', 'DUTY', 'DIGEST']);

-- A step of a report that 0057 brings: the record in which it was raised says more now.
ALTER TYPE report_step_kind ADD VALUE 'SAID_MORE';
