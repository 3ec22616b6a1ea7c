import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type WishLine, wishPage } from "~/data/wishes/list";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, note, optionalNote, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Quote } from "~/ui/progress";
import { useLocale } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { declineWish, fulfilWish, promiseWish, releaseWish, showWish } from "~/usecases/wishes/settle";
import { WishForms } from "./_components/wish-forms";

const Params = z.object({ wishId: id });
type Params = z.output<typeof Params>;
const Form = z.object({ version });

export const meta = pageTitle("smallWish");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const page = found(await wishPage(work, params.wishId));
  const { child } = page.wish;
  await opened(work, { subject: "child", subjectId: child.id, details: { page: "wish" } });
  return { ...page, today: dayIn(work.now, child.school.timeZone).toISOString().slice(0, 10) };
});

const here = (notice: string) => (args: { params: Params }) => ({
  to: paths.wish(args.params.wishId),
  done: `smallWishes.notice.${notice}`,
});

export const action = consoleAction({ params: Params }, (on) => ({
  promise: on(
    Form.extend({ by: optionalNote(60), volunteerId: id.optional() }),
    ({ work, form, params }) =>
      promiseWish(work, { ...params, ...form, volunteerId: form.volunteerId ?? null }),
    here("promised"),
  ),
  fulfil: on(
    Form.extend({ on: day }),
    ({ work, form, params }) => fulfilWish(work, { ...params, ...form }),
    here("fulfilled"),
  ),
  decline: on(
    Form.extend({ reason: note(300) }),
    ({ work, form, params }) => declineWish(work, { ...params, ...form }),
    here("declined"),
  ),
  release: on(Form, ({ work, form, params }) => releaseWish(work, { ...params, ...form }), here("released")),
  show: on(
    Form,
    ({ work, form, params }) => showWish(work, { ...params, ...form, shown: true }),
    here("shown"),
  ),
  hide: on(
    Form,
    ({ work, form, params }) => showWish(work, { ...params, ...form, shown: false }),
    here("hidden"),
  ),
}));

export default function WishPage() {
  const { t } = useTranslation("smallWishes");
  const { wish, volunteers, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { child } = wish;
  return (
    <>
      <PageHead
        title={t("page.title")}
        lead={t(`state.${wish.state}`)}
        trail={[
          { href: paths.wishes, label: t("title") },
          { href: paths.childWishes(child.id), label: child.name },
        ]}
      />
      <Columns kind="side">
        <Stack wide>
          <WishFacts wish={wish} />
          <WishForms {...{ wish, volunteers, today, reply }} />
        </Stack>
        <Stack wide as="aside">
          <Shown wish={wish} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}

function WishFacts({ wish }: { wish: WishLine }) {
  const { t } = useTranslation("smallWishes");
  const locale = useLocale();
  const dated = (day: Date) => formatPlainDate(day, locale, "UTC");
  const { words, source, askedOn, promisedOn, promisedBy, promisedVolunteer, settledOn, reason } = wish;
  return (
    <Card id="wish" title={t("page.about")}>
      <div className="stack">
        <Quote>{words}</Quote>
        <p className="s soft">{[dated(askedOn), t(`source.${source}`)].join(" · ")}</p>
        {promisedOn && (
          <p>
            {t("page.promisedBy", { name: promisedVolunteer?.name ?? promisedBy, day: dated(promisedOn) })}
          </p>
        )}
        {settledOn && (
          <p>
            {wish.state === "DECLINED"
              ? t("page.declinedOn", { day: dated(settledOn), reason })
              : t("page.fulfilledOn", { day: dated(settledOn) })}
          </p>
        )}
      </div>
    </Card>
  );
}

/** Whether the child's mentors see it; a wish that could not be is not shown to them. */
function Shown({ wish, reply }: { wish: WishLine; reply: unknown }) {
  const { t } = useTranslation("smallWishes");
  if (wish.state === "DECLINED") return null;
  const kind = wish.shown ? "hide" : "show";
  return (
    <Card id="shown" title={t(wish.shown ? "page.shown" : "page.hidden")}>
      <PostForm intent={kind} id={`${kind}-wish`} reply={reply} version={wish.version} labels={{}}>
        {() => <Button>{t(`page.${kind}`)}</Button>}
      </PostForm>
    </Card>
  );
}
