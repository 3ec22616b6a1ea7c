import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childOnTrail, openingsOf } from "~/data/audit/trail";
import { consoleLoader } from "~/http/area.server";
import { id, trailNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { OlderAndNewest, TrailTable } from "../_components/trail-table";

const Params = z.object({ childId: id });

export const meta = pageTitle("childTrail");

/** What a guardian who asks is told and given on paper: who opened what about the child, when, and why. */
export const loader = consoleLoader(
  { params: Params, search: z.object({ before: trailNumber }) },
  async ({ work, params, search }) => {
    const child = found(await childOnTrail(work, params.childId));
    const openings = await openingsOf(work, child.id, search.before);
    const { id: subjectId, schoolId } = child;
    await opened(work, { subject: "trail", subjectId, childId: subjectId, schoolId });
    return { child, ...openings, paged: search.before !== "", now: work.now };
  },
);

export default function ChildTrail() {
  const { t } = useTranslation("trail");
  const { child, rows, older, paged, now } = useLoaderData<typeof loader>();
  const nameOf = useNameOf();
  const { school } = child;
  const title = t("ofChild.title", { name: child.name });
  return (
    <>
      <PageHead
        title={title}
        lead={t("ofChild.lead")}
        trail={[
          { href: paths.trail, label: t("title") },
          { href: paths.child(child.id), label: child.name },
          { label: t("ofChild.crumb") },
        ]}
      />
      <Stack>
        {rows.length === 0 ? (
          <Empty title={t("ofChild.empty")} />
        ) : (
          <Card flush>
            <TrailTable rows={rows} caption={title} />
          </Card>
        )}
        <OlderAndNewest here={paths.childTrail(child.id)} older={older} paged={paged} />
        <p className="s faint">
          {t("ofChild.told", { school: nameOf(school), who: school.contactName, phone: school.phone })}{" "}
          <When value={now} zone={school.timeZone} as="dateTime" />
        </p>
        <p className="s faint no-print">{t("ofChild.print")}</p>
      </Stack>
    </>
  );
}
