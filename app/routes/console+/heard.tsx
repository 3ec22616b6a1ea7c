import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { signalPage } from "~/data/children/heard";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, note, pageNumber, version } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { List } from "~/ui/list";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { closeSignal } from "~/usecases/child/close-signal";
import { SignalLine } from "./_components/signal-line";

export const meta = pageTitle("heard");

export const loader = consoleLoader(
  { search: z.object({ page: pageNumber }) },
  ({ work, search: { page } }) => signalPage(work, page),
);

export const action = consoleAction({}, (on) => ({
  close: on(
    z.object({ signalId: id, version, found: note(500) }),
    ({ work, form }) => closeSignal(work, form),
    () => ({ to: paths.heard, done: "heard.notice.looked" }),
  ),
}));

export default function Heard() {
  const { t } = useTranslation("heard");
  const { signals, total, pages, page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("signal.title")} lead={t("signal.lead")} />
      <Card flush>
        {signals.length === 0 ? (
          <Empty art="seedling" title={t("signal.none")}>
            {t("signal.noneLead")}
          </Empty>
        ) : (
          <List>
            {signals.map((signal) => (
              <SignalLine key={signal.id} signal={signal} reply={reply} />
            ))}
          </List>
        )}
      </Card>
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(number) => withQuery(paths.heard, { page: number })}
      />
    </>
  );
}
