import { useTranslation } from "react-i18next";
import type { ledgerChild } from "~/data/ledger/live";
import { EXIT_REASONS } from "~/domain/ledger/exit";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, SelectField, TextArea, TextField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { LEDGER_PATHS, type LedgerArea } from "./ledger-paths";

interface Props {
  area: LedgerArea;
  child: NonNullable<Awaited<ReturnType<typeof ledgerChild>>>;
  today: Date;
  reply: unknown;
}

/** One child in the ledger: takes it out with a reason, or back, and says what was. */
export function LedgerChildPage({ area, child, today, reply }: Props) {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  const locale = useLocale();
  const dayOf = (text: string) => formatPlainDate(new Date(`${text}T00:00:00Z`), locale, "UTC");
  const open = child.exits.find(({ backOn }) => backOn === null);
  const outWords = open && t("child.out", { day: dayOf(open.leftOn), reason: t(`reason.${open.reason}`) });
  return (
    <>
      <PageHead
        title={child.name}
        lead={`${nameOf({ nameZh: child.placeZh, nameEn: child.placeEn })} · ${outWords ?? t("child.in")}`}
        trail={[{ href: LEDGER_PATHS[area].list(), label: t("title") }, { label: child.name }]}
      />
      <Stack wide>
        {open ? (
          <BackForm reply={reply} today={today} leftOn={open.leftOn} />
        ) : (
          <LeaveForm reply={reply} today={today} />
        )}
        <Card title={t("child.history")} id="history" lead={t("child.lead")} flush={child.exits.length > 0}>
          {child.exits.length === 0 ? (
            <p>{t("child.none")}</p>
          ) : (
            <List>
              {child.exits.map((exit) => (
                <ListItem
                  key={exit.id}
                  title={t("child.out", { day: dayOf(exit.leftOn), reason: t(`reason.${exit.reason}`) })}
                  detail={[
                    exit.note,
                    exit.backOn && t("child.backAt", { day: dayOf(exit.backOn), because: exit.backBecause }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                />
              ))}
            </List>
          )}
        </Card>
      </Stack>
    </>
  );
}

const isoOf = (day: Date) => day.toISOString().slice(0, 10);

function LeaveForm({ reply, today }: { reply: unknown; today: Date }) {
  const { t } = useTranslation("ledger");
  const labels = { reason: t("child.why"), leftOn: t("child.leftOn"), note: t("child.note") };
  return (
    <Card title={t("child.leave")} id="leave" lead={t("child.leaveLead")}>
      <PostForm intent="leave" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <SelectField
              {...field.text("reason")}
              empty
              options={EXIT_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
              required
            />
            <DateField {...field.text("leftOn", isoOf(today))} max={isoOf(today)} required />
            <TextArea {...field.text("note")} help={t("child.noteHelp")} maxLength={300} />
            <Button tone="primary">{t("child.submit")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

function BackForm({ reply, today, leftOn }: { reply: unknown; today: Date; leftOn: string }) {
  const { t } = useTranslation("ledger");
  const labels = { backOn: t("child.backOn"), because: t("child.because") };
  return (
    <Card title={t("child.back")} id="back" lead={t("child.backLead")}>
      <PostForm intent="back" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <DateField {...field.text("backOn", isoOf(today))} min={leftOn} max={isoOf(today)} required />
            <TextField {...field.text("because")} maxLength={200} required />
            <Button tone="primary">{t("child.backSubmit")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}
