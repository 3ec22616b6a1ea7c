import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ownMatches } from "~/data/matches/own";
import { policyOf } from "~/data/places/policy";
import { ownApplication } from "~/data/volunteer/own-application";
import { volunteerLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Columns, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { StateChip } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { ApplicationAside } from "./_components/application-aside";
import { ApplicationCard } from "./_components/application-card";
import { EndedMatches, MatchSections } from "./_components/match-sections";

export const meta = pageTitle("volunteer");

export const loader = volunteerLoader({}, async ({ work }) => {
  const file = await ownApplication(work);
  if (!file) return null;
  const policy = await policyOf(work, file.school.id);
  return { file, policy, matches: await ownMatches(work), now: work.now };
});

export default function VolunteerHome() {
  const data = useLoaderData<typeof loader>();
  return data ? <Overview {...data} /> : <NotYet />;
}

type Data = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;

function Overview({ file, policy, matches, now }: Data) {
  const { t } = useTranslation(["volunteer", "common"]);
  const locale = useLocale();
  const nameOf = useNameOf();
  const { application, school, role } = file;
  const lead = [
    t("home.lead", { school: nameOf(school), town: nameOf(school.place) }),
    role && t(`common:mentorRole.${role}`),
    application.submittedAt &&
      t("home.submitted", { date: formatPlainDate(application.submittedAt, locale, school.timeZone) }),
  ];
  // What keeps a volunteer from any contact comes before everything else.
  const halted = application.state === "SUSPENDED" || application.state === "LAPSED";
  const card = (
    <ApplicationCard
      file={file}
      policy={policy}
      matched={matches.offers.length + matches.current.length > 0}
      now={now}
    />
  );
  return (
    <>
      <PageHead title={t("home.hello", { name: file.name })} lead={lead.filter(Boolean).join(" · ")}>
        <StateChip of="application" state={application.state} />
      </PageHead>
      <Columns kind="side">
        <div>
          {halted && card}
          <MatchSections matches={matches} />
          {!halted && card}
          <EndedMatches matches={matches} />
        </div>
        <ApplicationAside file={file} />
      </Columns>
    </>
  );
}

function NotYet() {
  const { t } = useTranslation("volunteer");
  return (
    <Empty
      art="bridge"
      title={t("home.none")}
      action={
        <LinkButton tone="primary" href={paths.apply}>
          {t("home.noneAction")}
        </LinkButton>
      }
    >
      {t("home.noneText")}
    </Empty>
  );
}
