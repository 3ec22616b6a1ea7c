import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";

interface Props {
  agreements: readonly { id: string; asked: "ASKED" | "THERE" }[];
}

/** What waits for the family's signature, and what was agreed. */
export function AgreementLine({ agreements }: Props) {
  const { t } = useTranslation("agreements");
  if (agreements.length === 0) return null;
  return (
    <>
      <h2>{t("terms.title")}</h2>
      {agreements.map(({ id, asked }) => (
        <div key={id}>
          {asked === "ASKED" && <p>{t("family.ask")}</p>}
          <FamilyActions>
            <LinkButton tone={asked === "ASKED" ? "primary" : undefined} href={paths.familyAgreement(id)}>
              {t(asked === "ASKED" ? "family.open" : "family.see")}
            </LinkButton>
          </FamilyActions>
        </div>
      ))}
    </>
  );
}
