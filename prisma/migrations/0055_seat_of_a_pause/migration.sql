-- A contact that a plan makes for a day of a pause is called off as it is made: it keeps its room and has no seat yet. It
-- is given one when the pause ends early and it is put back.
ALTER TABLE contacts DROP CONSTRAINT contacts_seat,
  ADD CONSTRAINT contacts_seat CHECK (
    (seat IS NULL OR (room_id IS NOT NULL AND seat BETWEEN 1 AND 20))
    AND (room_id IS NULL OR seat IS NOT NULL OR (state = 'CANCELLED' AND pause_id IS NOT NULL)));
