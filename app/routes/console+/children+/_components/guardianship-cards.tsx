import { useTranslation } from "react-i18next";
import type { GuardianshipFile } from "~/data/care/records";
import { GUARDIANSHIP_KINDS, GUARDIANSHIP_RATINGS } from "~/domain/child/care";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { Empty } from "~/ui/feedback";
import { DateField, FieldRow, SelectField, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export interface CareProps {
  child: GuardianshipFile;
  today: Date;
  reply: unknown;
}

/** Of the family in words, for a choice; whoever must not be told is nobody's choice. */
export function useMembers(child: GuardianshipFile) {
  const words = useWords("common");
  return (fits: (member: GuardianshipFile["family"][number]) => boolean = () => true) =>
    child.family
      .filter((member) => !member.restricted && fits(member))
      .map((member) => ({
        value: member.id,
        label: `${words(`relation.${member.relation}`)} ${member.name}`,
      }));
}

/** What was found so far, newest first. */
export function GuardianshipHistory({ child }: Pick<CareProps, "child">) {
  const { t } = useTranslation("care");
  const words = useWords("common");
  const locale = useLocale();
  const day = (value: Date) => formatPlainDate(value, locale, "UTC");
  return (
    <Card title={t("guardianship.history")} id="history" flush={child.guardianships.length > 0}>
      {child.guardianships.length === 0 ? (
        <Empty art="lamp" title={t("guardianship.none")}>
          {t("guardianship.noneLead")}
        </Empty>
      ) : (
        <List>
          {child.guardianships.map((one, at) => (
            <ListItem
              key={one.id}
              past={at > 0}
              title={`${t(`rating.${one.rating}`)} · ${one.kind ? t(`kind.${one.kind}`) : t("guardianship.notSaid")}`}
              detail={
                <>
                  {one.member
                    ? `${words(`relation.${one.member.relation}`)} ${one.member.name}`
                    : t("nobody")}
                  {" · "}
                  {day(one.assessedOn)}
                  {one.followUpOn && ` · ${t("guardianship.followUp", { day: day(one.followUpOn) })}`}
                  {one.note && (
                    <>
                      <br />
                      {one.note}
                    </>
                  )}
                  <br />
                  {t("by", { name: one.recordedBy.name })}
                </>
              }
              end={
                <Chip tone={one.settled ? "ok" : "care"} icon={one.settled ? "check" : "alert"}>
                  {t(one.settled ? "guardianship.isSettled" : "guardianship.open")}
                </Chip>
              }
            />
          ))}
        </List>
      )}
    </Card>
  );
}

/** A new assessment; the form begins with what holds now. */
export function AssessCard({ child, today, reply }: CareProps) {
  const { t } = useTranslation("care");
  const [now] = child.guardianships;
  const members = useMembers(child)();
  const max = isoDay(today, "UTC");
  const labels = {
    kind: t("guardianship.kind"),
    rating: t("guardianship.rating"),
    memberId: t("guardianship.who"),
    settled: t("guardianship.settled"),
    assessedOn: t("guardianship.assessedOn"),
    followUpOn: t("guardianship.followUpOn"),
    note: t("guardianship.note"),
  };
  return (
    <Card title={t("guardianship.assess")} id="assess-card">
      <PostForm intent="assess" id="assess-form" reply={reply} labels={labels} version={child.version}>
        {(field) => (
          <>
            <PickField
              {...field.choices("rating", [child.guardianshipRating])}
              layout="by-3"
              required
              options={GUARDIANSHIP_RATINGS.map((value) => ({
                value,
                label: t(`rating.${value}`),
                warn: value === "POOR",
              }))}
            />
            <PickField
              {...field.choices("kind", child.guardianshipKind ? [child.guardianshipKind] : [])}
              layout="column"
              required
              options={GUARDIANSHIP_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <SelectField
              {...field.text("memberId", now?.member && memberIdOf(child, now.member))}
              empty={t("nobody")}
              options={members}
            />
            <CheckField
              {...field.tick("settled", child.guardianshipSettledOn ? ["on"] : [])}
              help={t("guardianship.settledHelp")}
            />
            <FieldRow>
              <DateField {...field.text("assessedOn", max)} max={max} required />
              <DateField {...field.text("followUpOn")} help={t("guardianship.followUpHelp")} />
            </FieldRow>
            <TextArea {...field.text("note")} help={t("guardianship.noteHelp")} rows={3} maxLength={300} />
            <Button tone="primary">{t("guardianship.save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** Whoever was named last, as far as they stand in the family. */
const memberIdOf = (child: GuardianshipFile, named: { name: string; relation: number }) =>
  child.family.find(({ name, relation }) => name === named.name && relation === named.relation)?.id ?? null;
