import { useTranslation } from "react-i18next";
import type { Restriction } from "~/data/children/restrictions";
import { isReplyTo } from "~/http/form-reply";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { Seal } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  entry: Restriction;
  zone: string;
  today: Date;
  reply: unknown;
}

/** One entry of the list: who, why, by whom and when, and how it is taken off again. */
export function RestrictionLine({ entry, zone, today, reply }: Props) {
  const { t } = useTranslation("restrictions");
  const words = useWords("common");
  const locale = useLocale();
  const { member, reviewOn, liftedAt } = entry;
  const name = member?.name ?? entry.name;
  const relation = member ? words(`relation.${member.relation}`) : entry.relation;
  const on = (when: Date) => formatPlainDate(when, locale, zone);
  return (
    <li className={liftedAt ? "past" : undefined}>
      <div className="item">
        <Seal name={name} />
        <div>
          <b>{[relation, name].filter(Boolean).join(" ")}</b>
          <p className="s soft">
            {t("line.reason", { text: entry.reason })}
            <br />
            {entry.setBy
              ? t("line.set", { when: on(entry.setAt), who: entry.setBy.name })
              : t("line.setAt", { when: on(entry.setAt) })}
            {liftedAt && (
              <>
                <br />
                {t("line.lifted", { when: on(liftedAt), who: entry.liftedBy?.name ?? "" })}{" "}
                {entry.liftedBecause}
              </>
            )}
          </p>
          {!liftedAt && reviewOn && (
            <Chip tone={reviewOn <= today ? "care" : undefined} icon="clock">
              {t(reviewOn <= today ? "line.reviewNow" : "line.review", {
                when: formatPlainDate(reviewOn, locale, "UTC"),
              })}
            </Chip>
          )}
          {!liftedAt && <LiftForm id={entry.id} name={name} reply={reply} />}
        </div>
      </div>
    </li>
  );
}

function LiftForm({ id, name, reply }: { id: string; name: string; reply: unknown }) {
  const { t } = useTranslation("restrictions");
  const about = { restrictionId: id };
  return (
    <details open={isReplyTo(reply, "lift", about)}>
      <summary>{t("lift.open", { name })}</summary>
      <PostForm
        intent="lift"
        reply={reply}
        labels={{ because: t("lift.because") }}
        id={`lift-${id}`}
        about={about}
      >
        {(field) => (
          <>
            <p>{t("lift.lead")}</p>
            <TextField {...field.text("because")} maxLength={300} required />
            <Button>{t("lift.submit")}</Button>
          </>
        )}
      </PostForm>
    </details>
  );
}
