import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { noticeSheet } from "~/data/family/notices";
import { familyLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate } from "~/i18n/format";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { useCarerIs } from "~/ui/carer-is";
import { FamilyActions } from "~/ui/family";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { useFrame, useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

export const meta = pageTitle("familyNoticeSheet");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({ params: z.object({ noticeId: id }) }, async ({ work, params }) =>
  found(await noticeSheet(work, params.noticeId)),
);

export default function NoticeSheet() {
  const { t } = useTranslation("familyOwn");
  const { t: family } = useTranslation("family");
  const { path } = useFrame();
  return (
    <FamilyPage back={path}>
      <Sheet />
      <div className="no-print">
        <p>{t("notice.copies")}</p>
        <p>{t("notice.printHow")}</p>
        <FamilyActions>
          <LinkButton href={paths.familyNotice}>{t("notice.back")}</LinkButton>
        </FamilyActions>
        <h2>{family("calls")}</h2>
        <FamilyCalls />
      </div>
    </FamilyPage>
  );
}

/** The notice as it goes to school and village: one page of paper. */
function Sheet() {
  const { t } = useTranslation("familyOwn");
  const words = useWords("common");
  const nameOf = useNameOf();
  const locale = useLocale();
  const carerIs = useCarerIs();
  const { notice, child, by, relation, timeZone, ...school } = useLoaderData<typeof loader>();
  const date = (value: Date, zone = "UTC") => formatPlainDate(value, locale, zone);
  const from = date(notice.fromOn);
  const rows = [
    [t("notice.carerRow"), notice.carerName],
    [t("notice.isRow"), carerIs(notice.carerIs)],
    [t("notice.phoneRow"), notice.carerPhone],
    [
      t("notice.sinceRow"),
      notice.untilOn
        ? t("notice.between", { from, until: date(notice.untilOn) })
        : t("notice.since", { from }),
    ],
  ].filter(([, value]) => value !== "");
  return (
    <section className="notice-sheet">
      <h1>{t("notice.sheetTitle")}</h1>
      <p>{t("notice.to", { school: nameOf(school) })}</p>
      <p>{t("notice.body", { child })}</p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notice.words && <p>{notice.words}</p>}
      <p>{t("notice.keep")}</p>
      <p>
        {t("notice.byRow")}: {words(`relation.${relation}`)} {by}
        <br />
        {t("notice.at", { when: date(notice.givenAt, timeZone) })}
      </p>
      <p className="sign">{t("notice.sign")}</p>
      <p>{t("notice.law")}</p>
    </section>
  );
}
