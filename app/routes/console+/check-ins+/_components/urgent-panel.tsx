import { useTranslation } from "react-i18next";
import type { CheckInFile } from "~/data/checkins/file";
import { LinkButton } from "~/ui/button";
import { Alert } from "~/ui/status";

/** Whom to call at once, before the record is reviewed. */
export function UrgentPanel({ record }: { record: CheckInFile }) {
  const { t } = useTranslation("checkIns");
  const { volunteer, carer, concern, state } = record;
  return (
    <Alert
      tone="bad"
      title={t(`urgent.title.${concern === "HIGH" ? "HIGH" : "MEDIUM"}`)}
      actions={
        <>
          <LinkButton tone="danger" small icon="phone" href="tel:110">
            {t("urgent.police")}
          </LinkButton>
          {carer && (
            <LinkButton small icon="phone" href={`tel:${carer.phone}`}>
              {t("urgent.carer")}
            </LinkButton>
          )}
          {volunteer.phone && (
            <LinkButton small icon="phone" href={`tel:${volunteer.phone}`}>
              {t("urgent.volunteer", { name: volunteer.name })}
            </LinkButton>
          )}
          <LinkButton small icon="phone" href="tel:12355">
            {t("urgent.youth")}
          </LinkButton>
          <LinkButton small icon="phone" href="tel:12349">
            {t("urgent.protection")}
          </LinkButton>
        </>
      }
    >
      {t("urgent.first")} {state === "SUBMITTED" && t("urgent.after")}
    </Alert>
  );
}
