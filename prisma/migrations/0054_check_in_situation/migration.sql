-- What else a record of a contact says: which of the nine situations a worry is like, who else was there, whether the carer knows.
ALTER TABLE "check_ins"
  ADD COLUMN "situation" "report_situation",
  ADD COLUMN "participants" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "carer_told" BOOLEAN,
  ADD CONSTRAINT check_ins_situation CHECK (situation IS NULL OR (situation <> 'NOT_SURE' AND concern <> 'NONE')),
  ADD CONSTRAINT check_ins_participants CHECK (participants <@ ARRAY['CARER', 'PARENT', 'SIBLING', 'CLASSMATE', 'TEACHER']
    AND (reached OR participants = '{}'));

CREATE OR REPLACE FUNCTION app.keep_check_in_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.state <> 'SUBMITTED' OR OLD.reviewed_at IS NOT NULL THEN RAISE EXCEPTION 'CHECK_IN_READ'; END IF;
  INSERT INTO check_in_versions (check_in_id, version, school_id, volunteer_id, said, replaced_at)
  VALUES (OLD.id, OLD.version, OLD.school_id, OLD.volunteer_id,
    jsonb_build_object('mode', OLD.mode, 'minutes', OLD.minutes, 'place', OLD.place, 'missedSide', OLD.missed_side, 'topics', OLD.topics,
      'life', OLD.life, 'study', OLD.study, 'safety', OLD.safety, 'mood', OLD.mood, 'areaNotes', OLD.area_notes,
      'parentContact', OLD.parent_contact, 'note', OLD.note, 'helpGiven', OLD.help_given, 'needs', OLD.needs, 'wish', OLD.wish,
      'followUp', OLD.follow_up, 'followUpOn', OLD.follow_up_on, 'followUpOwner', OLD.follow_up_owner,
      'concern', OLD.concern, 'concernNote', OLD.concern_note, 'situation', OLD.situation,
      'participants', OLD.participants, 'carerTold', OLD.carer_told),
    NEW.corrected_at);
  RETURN NEW;
END $$;

DROP TRIGGER check_in_stands ON check_ins;
CREATE TRIGGER check_in_stands BEFORE UPDATE ON check_ins FOR EACH ROW
  WHEN (NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at AND
    (NEW.mode, NEW.minutes, NEW.place, NEW.missed_side, NEW.topics, NEW.life, NEW.study, NEW.safety, NEW.mood, NEW.area_notes, NEW.parent_contact,
      NEW.note, NEW.help_given, NEW.needs, NEW.wish, NEW.follow_up, NEW.follow_up_on, NEW.follow_up_owner, NEW.concern, NEW.concern_note,
      NEW.situation, NEW.participants, NEW.carer_told)
    IS DISTINCT FROM
    (OLD.mode, OLD.minutes, OLD.place, OLD.missed_side, OLD.topics, OLD.life, OLD.study, OLD.safety, OLD.mood, OLD.area_notes, OLD.parent_contact,
      OLD.note, OLD.help_given, OLD.needs, OLD.wish, OLD.follow_up, OLD.follow_up_on, OLD.follow_up_owner, OLD.concern, OLD.concern_note,
      OLD.situation, OLD.participants, OLD.carer_told))
  EXECUTE FUNCTION app.check_in_stands();

GRANT UPDATE (situation, participants, carer_told) ON check_ins TO app_volunteer;
