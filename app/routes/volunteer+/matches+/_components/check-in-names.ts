import { useTranslation } from "react-i18next";
import { DRAFT_FIELDS, type DraftField } from "~/domain/checkin/draft";

const NEW = [
  "place",
  "life",
  "study",
  "safety",
  "lifeNote",
  "studyNote",
  "moodNote",
  "safetyNote",
  "parentsNote",
  "note",
  "helpGiven",
  "needs",
  "participants",
  "carerTold",
  "situation",
  "followUp",
  "followUpOn",
  "followUpOwner",
] as const;
type New = (typeof NEW)[number];

/** The names of the form's fields in words. */
export function useCheckInWords(): Record<DraftField, string> {
  const { t } = useTranslation(["checkInForm", "ownMatches"]);
  const isNew = (name: DraftField): name is New => (NEW as readonly string[]).includes(name);
  return Object.fromEntries(
    DRAFT_FIELDS.map((name) => [
      name,
      isNew(name) ? t(`checkInForm:field.${name}`) : t(`ownMatches:form.${name}`),
    ]),
  ) as Record<DraftField, string>;
}
