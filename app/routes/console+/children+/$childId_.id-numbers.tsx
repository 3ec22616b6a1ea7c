import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { idNumbersOfChild } from "~/data/id-numbers/id-numbers";
import type { IdHolder } from "~/domain/access/id-number";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { shownNumbers } from "~/http/id-numbers.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { useWords } from "~/ui/words";
import { removeIdNumber } from "~/usecases/id-numbers/remove-id-number";
import { saveIdNumber } from "~/usecases/id-numbers/save-id-number";
import { showIdNumber } from "~/usecases/id-numbers/show-id-number";
import { opened } from "~/usecases/record/opened";
import { Remove, Save, Show } from "../_components/id-number-forms";
import { IdNumbers } from "../_components/id-numbers";

const Params = z.object({ childId: id });
type PageParams = z.output<typeof Params>;

export const meta = pageTitle("idNumbers");

export const loader = consoleLoader({ params: Params }, async ({ work, params, context }) => {
  const { idNumbers, permissions, ...child } = found(await idNumbersOfChild(work, params.childId));
  const stored = new Map(idNumbers.map((one) => [one.memberId ?? child.id, one]));
  const numbers = await shownNumbers(work, context, stored);
  const { id: subjectId, schoolId } = child;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "id-numbers" } });
  return { child, numbers, permitted: permissions.length > 0 };
});

const holderOf = ({ childId }: PageParams, whose: string): IdHolder =>
  whose === childId ? { kind: "CHILD", childId } : { kind: "MEMBER", childId, memberId: whose };
const after =
  (notice: string) =>
  ({ params }: { params: PageParams }) => ({
    to: paths.idNumbers(params.childId),
    done: `idNumbers.notice.${notice}`,
  });

export const action = consoleAction({ params: Params, confirmed: ["show"] }, (on) => ({
  save: on(
    Save,
    ({ work, params, context, form: { whose, number: typed } }) =>
      saveIdNumber(work, context.site.vault, { holder: holderOf(params, whose), typed }),
    after("saved"),
  ),
  show: on(
    Show,
    ({ work, params, form: { whose, reasonCode: code, reason: text } }) =>
      showIdNumber(work, { holder: holderOf(params, whose), code, text }),
    ({ params }) => ({ to: paths.idNumbers(params.childId) }),
  ),
  remove: on(
    Remove,
    ({ work, params, form }) => removeIdNumber(work, holderOf(params, form.whose)),
    after("removed"),
  ),
}));

export default function IdNumbersOfChild() {
  const { t } = useTranslation(["idNumbers", "children"]);
  const words = useWords("common");
  const { child, numbers, permitted } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const holders = [
    { id: child.id, label: t("idNumbers:theChild", { name: child.name }) },
    ...child.family.map(({ id, name, relation }) => ({
      id,
      label: `${words(`relation.${relation}`)} ${name}`,
    })),
  ];
  return (
    <>
      <PageHead
        title={t("idNumbers:title")}
        lead={t("idNumbers:ofChild", { name: child.name })}
        trail={[
          { href: paths.children, label: t("children:title") },
          { href: paths.child(child.id), label: child.name },
          { label: t("idNumbers:title") },
        ]}
      />
      <Stack wide>
        {!permitted && (
          <Alert tone="care" title={t("idNumbers:notPermitted")}>
            <a href={paths.optionalData(child.id)}>{t("idNumbers:toPermission")}</a>
          </Alert>
        )}
        <IdNumbers
          mayRecord={permitted}
          holders={holders}
          numbers={numbers}
          zone={child.school.timeZone}
          reply={reply}
        />
      </Stack>
    </>
  );
}
