import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { districtNeeds } from "~/data/district/recruiting";
import { districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Section, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { When } from "~/ui/text";
import { FittingTable } from "./_components/fitting-table";
import { NeedPicture } from "./_components/need-picture";
import { RankedNeeds } from "./_components/ranked-needs";
import { TypicalRecruit } from "./_components/typical-recruit";

export const meta = pageTitle("recruiting");

export const loader = districtLoader({}, ({ work }) => districtNeeds(work));

export default function Recruiting() {
  const { t } = useTranslation("district");
  const needs = useLoaderData<typeof loader>();
  const { computedAt, zone, missing, recruits, filling, fitting } = needs;
  if (!computedAt) {
    return (
      <>
        <PageHead title={t("recruiting.title")} lead={t("recruiting.lead")} />
        <Card>
          <Empty art="seedling" title={t("recruiting.notYet")}>
            {t("recruiting.notYetText")}
          </Empty>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t("recruiting.title")}
        lead={
          <>
            {t("recruiting.lead")} {t("recruiting.computed")}{" "}
            <When value={computedAt} zone={zone} as="dateTime" />
          </>
        }
      />
      <Stack wide>
        <p className="recruiting-how">{t("recruiting.how")}</p>
        {missing > 0 && <Alert>{t("recruiting.missing", { count: missing })}</Alert>}
        {filling.length === 0 ? (
          <Card>
            <Empty
              title={t("recruiting.nobody")}
              action={<LinkButton href={paths.district}>{t("recruiting.toDistrict")}</LinkButton>}
            >
              {t("recruiting.nobodyText")}
            </Empty>
          </Card>
        ) : (
          <>
            <NeedPicture {...needs} />
            <Section id="ranked" title={t("recruiting.ranked")} lead={t("recruiting.rankedLead")}>
              <RankedNeeds {...needs} />
            </Section>
          </>
        )}
        {fitting.length > 0 && (
          <Disclosure className="recruiting-fitting" summary={t("recruiting.fitting")}>
            <Card flush>
              <FittingTable {...needs} />
            </Card>
          </Disclosure>
        )}
        {recruits && <TypicalRecruit recruits={recruits} />}
      </Stack>
    </>
  );
}
