import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/layout";
import { useNameOf } from "~/ui/use-frame";

interface School {
  nameZh: string;
  nameEn: string;
  phone: string;
  contactName: string;
}

interface SchoolCardProps {
  school: School;
  /** Which school the child goes to may be known. */
  named: boolean;
}

export function SchoolCard({ school, named }: SchoolCardProps) {
  const { t } = useTranslation("ownMatches");
  const nameOf = useNameOf();
  return (
    <Card id="school" title={t("page.school")}>
      <div className="stack">
        {named && <p>{nameOf(school)}</p>}
        <LinkButton href={`tel:${school.phone.replaceAll(/[^\d+]/g, "")}`} icon="phone">
          {t("page.call", { name: school.contactName })}
        </LinkButton>
      </div>
    </Card>
  );
}
