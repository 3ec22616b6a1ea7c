import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { wishList } from "~/data/wishes/list";
import { WISH_STATES } from "~/domain/child/small-wish";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, note, pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { notFound } from "~/http/responses.server";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { TextArea } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { opened } from "~/usecases/record/opened";
import { askWish } from "~/usecases/wishes/ask";
import { WishTable } from "./_components/wish-table";

const Search = z.object({
  state: z.enum(WISH_STATES).catch("ASKED"),
  child: id.optional().catch(undefined),
  page: pageNumber,
});

export const meta = pageTitle("smallWishes");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const list = await wishList(work, { ...search, child: search.child });
  if (search.child && !list.of) throw notFound();
  if (list.of) await opened(work, { subject: "child", subjectId: list.of.id, details: { page: "wishes" } });
  return { ...list, state: search.state };
});

export const action = consoleAction({}, (on) => ({
  ask: on(
    z.object({ childId: id, words: note(300) }),
    ({ work, form }) => askWish(work, form),
    ({ form }) => ({ to: paths.childWishes(form.childId), done: "smallWishes.notice.asked" }),
  ),
}));

export default function SmallWishes() {
  const { t } = useTranslation("smallWishes");
  const { t: children } = useTranslation("children");
  const { rows, counts, total, pages, page, of, state } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const href = (query: Record<string, string | number>) =>
    withQuery(paths.wishes, { child: of?.id, state, ...query });
  return (
    <>
      <PageHead
        title={of ? t("of", { name: of.name }) : t("title")}
        lead={t("lead")}
        trail={
          of
            ? [
                { href: paths.children, label: children("title") },
                { href: paths.child(of.id), label: of.name },
                { label: t("title") },
              ]
            : undefined
        }
      >
        {of && <LinkButton href={paths.wishes}>{t("all")}</LinkButton>}
      </PageHead>
      <Tabs
        label={t("tabs")}
        items={WISH_STATES.map((code) => ({
          href: href({ state: code }),
          label: t(`state.${code}`),
          count: counts[code] ?? 0,
          current: code === state,
        }))}
      />
      <Stack wide>
        {rows.length === 0 ? (
          <Empty art="seedling" title={t("none")}>
            {t("noneLead")}
          </Empty>
        ) : (
          <>
            <Card flush>
              <WishTable rows={rows} caption={t(`state.${state}`)} />
            </Card>
            <Pagination page={page} pages={pages} total={total} hrefOf={(number) => href({ page: number })} />
          </>
        )}
        {of && (
          <Card id="ask" title={t("ask.title")}>
            <PostForm intent="ask" reply={reply} labels={{ words: t("ask.words") }}>
              {(field) => (
                <>
                  <input type="hidden" name="childId" value={of.id} />
                  <TextArea {...field.text("words")} help={t("ask.wordsHelp")} maxLength={300} required />
                  <Button tone="primary">{t("ask.submit")}</Button>
                </>
              )}
            </PostForm>
          </Card>
        )}
      </Stack>
    </>
  );
}
