import { useTranslation } from "react-i18next";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { Alert } from "~/ui/status";
import { MustReport, Part, WhatIsSeen } from "./_components/policy-parts";

/** Every part in its order; those with plain points carry their keys, the other two have a shape of their own. */
const PARTS = {
  approval: ["seven", "two", "match", "notGuardian"],
  check: ["year", "stop", "suspend"],
  meeting: ["place", "named", "after"],
  contact: ["plan", "alone", "photos", "accounts", "money", "body", "record"],
  see: null,
  family: ["permit", "stop", "ask", "child"],
  concern: ["danger", "school", "person", "child", "listen"],
  report: null,
  closure: ["farewell", "access", "contact", "moved", "always"],
  data: ["who", "consent", "correct"],
} as const;
type PartId = keyof typeof PARTS;
const ORDER = Object.keys(PARTS) as PartId[];

export const meta = pageTitle("safety");

export const loader = publicLoader({}, async () => null);

export default function Safety() {
  const { t } = useTranslation("safety");
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("title")} lead={t("lead")} />
      <Alert tone="bad">{t("danger")}</Alert>
      <nav className="contents" aria-label={t("contents")}>
        <ol>
          {ORDER.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`${id}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {ORDER.map((id) => {
        if (id === "see") return <WhatIsSeen key={id} />;
        if (id === "report") return <MustReport key={id} />;
        return <Part key={id} id={id} points={PARTS[id] ?? []} />;
      })}
      <ButtonRow>
        <LinkButton tone="primary" href={paths.signUp}>
          {t("apply")}
        </LinkButton>
        <LinkButton href={paths.quiz}>{t("quiz")}</LinkButton>
        <LinkButton href={paths.riskPolicies}>{t("rules")}</LinkButton>
      </ButtonRow>
    </PublicFrame>
  );
}
