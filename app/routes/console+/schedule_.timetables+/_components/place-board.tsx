import { useTranslation } from "react-i18next";
import { PLACE_FILTERS, type ShownPlace, type TimetablePage } from "~/data/timetables/page";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, Section } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { useRhythm } from "~/ui/rhythm";
import { Chip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { usePlaceTime } from "./place-time";

/** Match by match: when and where, what it had before, and why it has no place. */
export function PlaceBoard({ timetable }: { timetable: TimetablePage }) {
  const { t } = useTranslation("timetables");
  const { id, counts, places, show, page, pages } = timetable;
  const href = (query: { show?: string; page?: number }) =>
    `${withQuery(paths.timetable(id), { show, ...query })}#places`;
  return (
    <Section id="places" title={t("places.title")}>
      <Tabs
        label={t("places.filter")}
        items={PLACE_FILTERS.filter(
          (filter) => filter === "placed" || filter === show || counts[filter] > 0,
        ).map((filter) => ({
          href: href({ show: filter, page: 1 }),
          label: t(`places.show.${filter}`),
          count: counts[filter],
          current: filter === show,
        }))}
      />
      <Card flush>
        {places.length === 0 ? (
          <Empty art="bridge" title={t("places.empty")} />
        ) : (
          <PlaceTable timetable={timetable} />
        )}
      </Card>
      <Pagination page={page} pages={pages} hrefOf={(number) => href({ page: number })} />
    </Section>
  );
}

function PlaceTable({ timetable }: { timetable: TimetablePage }) {
  const { t } = useTranslation("timetables");
  const { id, state, startsOn, places } = timetable;
  const open = state === "DRAFT";
  const rhythm = useRhythm();
  const columns: (TableColumn<ShownPlace> | false)[] = [
    {
      id: "pair",
      head: t("places.pair"),
      rowHead: true,
      cell: ({ match, matchId }) => (
        <a href={paths.match(matchId)}>
          {t("places.pairOf", { child: match.child.name, mentor: match.volunteer.name })}
        </a>
      ),
    },
    {
      id: "time",
      head: t("places.time"),
      cell: (place) => <PlaceTime place={place} startsOn={startsOn} />,
    },
    { id: "room", head: t("places.room"), cell: (place) => <PlaceRoom place={place} /> },
    {
      id: "before",
      head: t("places.before"),
      cell: ({ plan }) => (plan ? rhythm(plan) : <span className="soft">{t("places.nothingBefore")}</span>),
    },
    !open && {
      id: "result",
      head: t("places.result"),
      cell: (place) => <PlaceResult place={place} />,
    },
    open && {
      id: "change",
      head: t("places.change"),
      action: true,
      cell: (place) => <a href={paths.timetablePlace(id, place.id)}>{t("places.change")}</a>,
    },
  ];
  return (
    <DataTable
      caption={t("places.caption")}
      columns={columns.filter((column) => column !== false)}
      rows={places}
      keyOf={(place) => place.id}
      fold
    />
  );
}

function PlaceTime({ place, startsOn }: { place: ShownPlace; startsOn: Date }) {
  const { t } = useTranslation("timetables");
  const words = useWords("timetables");
  const time = usePlaceTime(startsOn)(place);
  if (time)
    return (
      <span>
        <b className="nb">{time.rhythm}</b>{" "}
        <span className="s soft">
          {place.frequency === "WEEKLY" ? t("places.minutes", { minutes: place.minutes }) : time.from}
        </span>{" "}
        {place.fixed && <Chip>{t("places.fixed")}</Chip>}
      </span>
    );
  if (place.leftOut) return <span className="soft">{t("place.leftOut")}</span>;
  return (
    <span>
      {words(`why.${place.why}`)}{" "}
      {place.options > 0 && <span className="s soft">{t("optionsTried", { count: place.options })}</span>}
    </span>
  );
}

function PlaceRoom({ place: { room, mode } }: { place: ShownPlace }) {
  const nameOf = useNameOf();
  const words = useWords("common");
  return (
    <span>
      {room ? nameOf(room) : "–"} <span className="s soft nb">{words(`mode.${mode}`)}</span>
    </span>
  );
}

const DONE = ["MADE", "MOVED", "KEPT"];

function PlaceResult({ place: { why, contacts, weekday } }: { place: ShownPlace }) {
  const words = useWords("timetables");
  if (DONE.includes(why)) return words(`done.${why}`, { count: contacts ?? 0 });
  return weekday === null || why === "" ? "–" : words(`why.${why}`);
}
