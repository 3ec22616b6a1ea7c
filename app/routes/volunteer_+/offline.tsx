import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RECORDED_WITHIN } from "~/domain/checkin/submission";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PageHead, Section, Stack } from "~/ui/layout";
import { OnThisPhone } from "~/ui/on-this-phone";
import { PublicPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { CheckInForm } from "../volunteer+/matches+/_components/check-in-form";

export const handle: AreaHandle = { body: "public", script: true };

export const meta = pageTitle("offline");

/** The same for everybody: a phone keeps this page, so it says nothing about anybody. */
export const loader = publicLoader({}, async ({ work }) => ({ today: dayIn(work.now, DISTRICT_ZONE) }));

export default function Offline() {
  const { t } = useTranslation("checkInForm");
  const { today } = useLoaderData<typeof loader>();
  const start = { fields: { contactId: ["OTHER"], reached: ["YES"] }, draft: null, record: null };
  return (
    <PublicPage back={paths.ownCheckIns}>
      <div data-phone="shell" data-elsewhere>
        <PageHead title={t("queue.offlineTitle")} lead={t("queue.offlineLead")} />
        <Stack wide>
          <Section id="children" title={t("queue.children")}>
            <div data-children>
              <p data-none>{t("queue.childrenNone")}</p>
              <ul className="stack" />
            </div>
          </Section>
          <Section id="phone" title={t("queue.title")}>
            <OnThisPhone />
          </Section>
        </Stack>
      </div>
      <div className="prose">
        <div hidden data-writing>
          <p>{t("queue.offline")}</p>
          <LinkButton small href={paths.ownCheckIns}>
            {t("queue.back")}
          </LinkButton>
        </div>
        <CheckInForm
          contacts={[]}
          drafts={[]}
          sent={[]}
          start={start}
          today={today}
          firstDay={addDays(today, -RECORDED_WITHIN)}
          zone={DISTRICT_ZONE}
          reply={undefined}
          matchId={null}
        />
      </div>
    </PublicPage>
  );
}
