import { useTranslation } from "react-i18next";
import type { OpenActions } from "~/data/conference/actions";
import type { MeetingFigures } from "~/data/conference/figures";
import type { MeetingPage } from "~/data/conference/meetings";
import { SMALLEST_TOLD } from "~/domain/conference/small-numbers";
import { useConferenceWords } from "~/routes/district+/conference+/_components/words";
import { useNameOf } from "~/ui/use-frame";

interface Props {
  meeting: MeetingPage;
  figures: MeetingFigures;
  actions: OpenActions;
  today: Date;
}

/** What lies on the table: who is invited, what is discussed and what was decided, the figures, what is still open. */
export function MeetingPaper({ meeting, figures, actions, today }: Props) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const when = words.when(meeting);
  return (
    <section className="ledger-sheet" aria-label={meeting.title}>
      <h2>{meeting.title}</h2>
      {meeting.state === "PLANNED" ? (
        <>
          <p>{t("paper.dear")}</p>
          <p>{t("paper.invite", { ...meeting, when })}</p>
        </>
      ) : (
        <p>
          {when} · {meeting.venue} · {t("meeting.chair")} {meeting.chair} · {t("meeting.noteTaker")}{" "}
          {meeting.noteTaker}
        </p>
      )}
      <table>
        <caption>{t("paper.invitedHead")}</caption>
        <tbody>
          {meeting.seats.map((seat) => (
            <tr key={seat.departmentId}>
              <th scope="row">{words.department(seat)}</th>
              {meeting.state !== "PLANNED" && (
                <td>
                  {seat.attendance ? t(`attendance.${seat.attendance}`) : t("minutes.notNoted")} {seat.who}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{t("agenda.title")}</caption>
        <tbody>
          {meeting.items.map((item, at) => (
            <tr key={item.id}>
              <td>{at + 1}</td>
              <th scope="row">
                {words.item(item)} {words.counted(item)}
              </th>
              {meeting.state !== "PLANNED" && (
                <td>
                  {item.said} {item.decided}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <FigureTable figures={figures} today={today} />
      <TownTable figures={figures} />
      {actions.rows.length > 0 && <ActionTable actions={actions} />}
    </section>
  );
}

function FigureTable({ figures: { sums }, today }: Pick<Props, "figures" | "today">) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const shown = {
    ...{ children: sums.care.children, settled: sums.care.settled, poor: sums.care.poor },
    ...{ aided: sums.care.aided, active: sums.matches.active, owed: sums.visits.owed },
    ...{ overdue: sums.visits.overdue, running: sums.harm.running, late: sums.harm.late },
  };
  return (
    <table>
      <caption>
        {t("paper.figures")} · {t("paper.figuresAt", { day: words.day(today) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("paper.figure")}</th>
          <th scope="col">{t("paper.number")}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(shown) as (keyof typeof shown)[]).map((name) => (
          <tr key={name}>
            <th scope="row">{t(`paper.of.${name}`)}</th>
            <td>{words.number(shown[name] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TownTable({ figures: { towns, alerts } }: Pick<Props, "figures">) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const nameOf = useNameOf();
  return (
    <>
      <table>
        <caption>{t("paper.byTown")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("paper.town")}</th>
            <th scope="col">{t("paper.children")}</th>
            <th scope="col">{t("paper.alerts")}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map((town) => (
            <tr key={town.id}>
              <th scope="row">{nameOf(town)}</th>
              <td>{words.number(town.children)}</td>
              <td>{town.alerts === null ? t("paper.heldBack") : words.number(town.alerts)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("paper.total")}</th>
            <td />
            <td>{alerts > 0 && alerts < SMALLEST_TOLD ? t("paper.few") : words.number(alerts)}</td>
          </tr>
        </tbody>
      </table>
      <p>{t("paper.heldBackNote")}</p>
    </>
  );
}

function ActionTable({ actions }: Pick<Props, "actions">) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  return (
    <>
      <table>
        <caption>{t("paper.openActions")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("actions.what")}</th>
            <th scope="col">{t("actions.owner")}</th>
            <th scope="col">{t("actions.dueOn")}</th>
          </tr>
        </thead>
        <tbody>
          {actions.rows.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.what}</th>
              <td>
                {words.department(one.department)} {one.person}
              </td>
              <td>{words.day(one.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {actions.more > 0 && <p>{t("paper.moreActions", { count: actions.more })}</p>}
    </>
  );
}
