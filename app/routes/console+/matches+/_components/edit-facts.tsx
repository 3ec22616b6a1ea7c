import { useTranslation } from "react-i18next";
import type { EditPage } from "~/data/matches/edit-page";
import { paths } from "~/http/paths";
import { formatShortDateTime, formatZone } from "~/i18n/format";
import { AddToCalendar } from "~/ui/add-to-calendar";
import { Button, LinkButton } from "~/ui/button";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert, StateChip } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { usePlanWords } from "./plan-words";

export interface EditProps {
  page: EditPage & {
    matchId: string;
    /** What the address asks a preview for, of either form. */
    typed: { series: Record<string, string> | null; one: Record<string, string> | null };
    today: Date;
  };
  reply: unknown;
}

/** What the contact is now, what its plan meant, and the way back to that. */
export function EditFacts({ page: { contact, pair, room, supervisor, ahead, told }, reply }: EditProps) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const locale = useLocale();
  const say = usePlanWords();
  const nameOf = useNameOf();
  const { timeZone: zone, plan, apart, startsAt, originalStart, localStart } = contact;
  const asked = pair.moveRequests[0];
  return (
    <Card id="now" title={t("editPage.now")}>
      <div className="stack">
        <p>
          <b>{formatShortDateTime(startsAt, locale, zone)}</b>{" "}
          <StateChip of="contact" state={contact.state} />
          <br />
          {[words(`mode.${contact.mode}`), t("facts.minutes", { count: contact.minutes }), contact.place]
            .filter(Boolean)
            .join(" · ")}
          <br />
          {(room || supervisor) && (
            <>
              {[
                room && contact.seat && t("editPage.seat", { room: nameOf(room), seat: contact.seat }),
                supervisor && t("editPage.with", { name: supervisor.name }),
              ]
                .filter(Boolean)
                .join(" · ")}
              <br />
            </>
          )}
          <span className="s soft">{formatZone(startsAt, locale, zone)}</span>
        </p>
        {ahead && <FamilyKnows contact={contact} told={told} />}
        {ahead && (
          <AddToCalendar
            href={paths.contactFile(contact.id)}
            when={formatShortDateTime(startsAt, locale, zone)}
          />
        )}
        <p className="soft">{plan ? say(plan) : t("editPage.alone")}</p>
        {asked && (
          <Alert
            tone="care"
            actions={<LinkButton href={paths.move(asked.id)}>{t("editPage.answer")}</LinkButton>}
          >
            {t("editPage.asked")}
          </Alert>
        )}
        {plan && apart && (
          <>
            {originalStart !== localStart && (
              <p>
                {t("editPage.original", {
                  when: formatShortDateTime(new Date(`${originalStart}:00Z`), locale, "UTC"),
                })}
              </p>
            )}
            <PostForm intent="restore" reply={reply} labels={{}} version={contact.version}>
              {() => <Button icon="calendar">{t("editPage.restore")}</Button>}
            </PostForm>
          </>
        )}
      </div>
    </Card>
  );
}

type KnownProps = Pick<EditPage, "contact" | "told">;

/** Whether somebody told the family of the contact as it stands, and how. */
function FamilyKnows({ contact, told }: KnownProps) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  if (told && told.sequence >= contact.sequence)
    return (
      <p>
        {t(told.toldBy ? "editPage.told" : "editPage.toldByText", {
          how: t(`editPage.toldHow.${told.how}`),
          when: formatShortDateTime(told.toldAt, locale, contact.timeZone),
          name: told.toldBy?.name,
        })}
      </p>
    );
  if (contact.sequence === 0) return null;
  return (
    <Alert
      tone="care"
      actions={<LinkButton href={`${paths.messages}#tell`}>{t("editPage.tell")}</LinkButton>}
    >
      {t("editPage.untold")}
    </Alert>
  );
}
