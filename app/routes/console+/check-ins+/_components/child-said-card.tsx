import { useTranslation } from "react-i18next";
import type { CheckInFile } from "~/data/checkins/file";
import { paths } from "~/http/paths";
import { CornerAnswer } from "~/ui/corner-answer";
import { Card } from "~/ui/layout";

/** What the child itself said of this contact, next to what the mentor wrote. */
export function ChildSaidCard({ record: { contact, matchId } }: { record: CheckInFile }) {
  const { t } = useTranslation("corner");
  if (!contact) return null;
  return (
    <Card id="child-said" title={t("card.beside")}>
      <div className="stack">
        {contact.cornerAnswer ? (
          <CornerAnswer said={contact.cornerAnswer} />
        ) : (
          <p className="soft">{t("card.besideNone")}</p>
        )}
        <p>
          <a href={`${paths.editContact(matchId, contact.id)}#corner`}>{t("card.toContact")}</a>
        </p>
      </div>
    </Card>
  );
}
