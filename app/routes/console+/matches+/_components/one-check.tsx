import { useTranslation } from "react-i18next";
import type { EditPage } from "~/data/matches/edit-page";
import { paths } from "~/http/paths";
import { formatShortDateTime } from "~/i18n/format";
import { Card } from "~/ui/layout";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useErrorWords } from "~/ui/words";
import { useCheckWords } from "./check-words";
import type { EditProps } from "./edit-facts";
import { OtherTimes } from "./instead";

/** Whether the contact could be where and when the address asks, before it is moved. */
export function OneCheck({ page }: Pick<EditProps, "page">) {
  const locale = useLocale();
  const { check: checked, contact, matchId } = page;
  if (!checked) return null;
  const when = formatShortDateTime(checked.slot.startsAt, locale, contact.timeZone);
  return (
    <Card id="check" title={when}>
      <div className="stack">
        <CheckLines {...checked} />
        <OtherTimes
          to={paths.editContact(matchId, contact.id)}
          typed={page.typed.one ?? {}}
          instead={checked.instead}
        />
      </div>
    </Card>
  );
}

function CheckLines({ problem, check }: NonNullable<EditPage["check"]>) {
  const { t } = useTranslation("matches");
  const say = useErrorWords();
  const words = useCheckWords();
  if (problem) return <Alert tone="care">{say(problem)}</Alert>;
  if (!check) return null;
  return (
    <>
      {check.obstacle ? (
        <Alert tone="bad">{words.obstacle(check.obstacle)}</Alert>
      ) : (
        <Alert tone="ok">{t("editPage.clear")}</Alert>
      )}
      {check.advice.map((reason) => (
        <Alert key={`${reason.why} ${reason.party ?? ""}`} tone="care">
          {words.advice(reason)}
        </Alert>
      ))}
    </>
  );
}
