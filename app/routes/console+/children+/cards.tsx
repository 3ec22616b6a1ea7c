import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { classesOf, classList } from "~/data/children/class-list";
import { MOST_CARDS } from "~/domain/child/card-holder";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { cardHeaders } from "~/http/card-cookie.server";
import { ClassOf } from "~/http/class-of";
import { paths } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { makeClassCards } from "~/usecases/child/class-cards";
import { ChooseClass } from "./_components/choose-class";
import { MakeCards } from "./_components/make-cards";

export const meta = pageTitle("classCards");

export const loader = consoleLoader({ search: ClassOf.partial() }, async ({ work, search }) => {
  const classes = await classesOf(work);
  const { data } = ClassOf.safeParse(search);
  const chosen = classes.find(
    ({ school, grade, className }) =>
      school === data?.school && grade === data.grade && className === data.className,
  );
  const children = chosen && chosen.children <= MOST_CARDS ? await classList(work, chosen) : [];
  return { classes, chosen: chosen ?? null, children };
});

export const action = consoleAction({ confirmed: ["make"] }, (on) => ({
  make: on(
    ClassOf,
    ({ work, form }) => makeClassCards(work, form),
    ({ form }) => ({ to: paths.classCardsSheet(form) }),
    async ({ context }, { secret }) => cardHeaders(context, paths.classCards(), { sheet: secret }),
  ),
}));

export default function ClassCards() {
  const { t } = useTranslation("classCards");
  const { classes, chosen, children } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        trail={[{ href: paths.children, label: t("children") }, { label: t("title") }]}
      />
      <Stack wide>
        {classes.length === 0 ? (
          <Card>
            <Empty art="lamp" title={t("none")}>
              {t("noneLead")}
            </Empty>
          </Card>
        ) : (
          <ChooseClass classes={classes} chosen={chosen} />
        )}
        {chosen && <MakeCards chosen={chosen} rows={children} reply={reply} />}
      </Stack>
    </>
  );
}
