import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/data/timetables/page";
import { paths, withQuery } from "~/http/paths";
import { formatList } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { Card, Section } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { FoldedCommand, SideCommand } from "~/ui/side-commands";
import { useLocale } from "~/ui/use-frame";

interface Props {
  timetable: TimetablePage;
  reply: unknown;
}

/** What publishing will do, before it is done; afterwards what became of it. */
export function PublishTimetable({ timetable, reply }: Props) {
  if (timetable.state === "DRAFT") return <Draft timetable={timetable} reply={reply} />;
  return timetable.state === "PUBLISHED" ? <Done timetable={timetable} /> : null;
}

function Draft({ timetable: { counts, version }, reply }: Props) {
  const { t } = useTranslation("timetables");
  return (
    <Section id="publish" title={t("publish.title")}>
      <Card>
        <div className="stack">
          {counts.placed === 0 ? (
            <p>{t("publish.nothing")}</p>
          ) : (
            <>
              <p>
                <b>{t("publish.lead", { count: counts.placed })}</b>
              </p>
              <p className="soft">{t("publish.recheck")}</p>
              <p className="soft">{t("publish.letters")}</p>
              <PostForm intent="publish" reply={reply} labels={{}} version={version}>
                {() => (
                  <Button tone="primary" icon="check">
                    {t("publish.submit")}
                  </Button>
                )}
              </PostForm>
            </>
          )}
          <SideCommand
            intent="again"
            label={t("publish.again")}
            help={t("publish.againHelp")}
            icon="swap"
            version={version}
            reply={reply}
          />
          <FoldedCommand
            summary={t("publish.discardSummary")}
            intent="discard"
            label={t("publish.discard")}
            help={t("publish.discardHelp")}
            version={version}
            reply={reply}
          />
        </div>
      </Card>
    </Section>
  );
}

function Done({ timetable: { counts, schoolId, startsOn } }: Pick<Props, "timetable">) {
  const { t } = useTranslation("timetables");
  const locale = useLocale();
  const said = [
    counts.MADE > 0 && t("publish.doneMade", { count: counts.MADE }),
    counts.MOVED > 0 && t("publish.doneMoved", { count: counts.MOVED }),
    counts.KEPT > 0 && t("publish.doneKept", { count: counts.KEPT }),
    counts.refused > 0 && t("publish.doneLeftOut", { count: counts.refused }),
  ].filter((words) => words !== false);
  return (
    <Section id="publish" title={t("publish.doneTitle")}>
      <Card>
        <div className="stack">
          <p>
            <b>{formatList(said, locale)}</b>
          </p>
          <div className="row">
            <LinkButton
              href={withQuery(paths.schedule, { school: schoolId, day: startsOn.toISOString().slice(0, 10) })}
              icon="calendar"
            >
              {t("publish.toSchedule")}
            </LinkButton>
          </div>
        </div>
      </Card>
    </Section>
  );
}
