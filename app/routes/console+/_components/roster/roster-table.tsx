import { useTranslation } from "react-i18next";
import type { ListedRoster } from "~/data/roster/pages";
import type { RosterKind } from "~/domain/roster/kinds";
import type { RosterState } from "~/domain/roster/lifecycle";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { Chip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

const TONES: Partial<Record<RosterState, "ok" | "soon">> = { DONE: "ok", READY: "soon", MAPPING: "soon" };

export function RosterTable({ kind, rosters }: { kind: RosterKind; rosters: ListedRoster[] }) {
  const { t } = useTranslation("rosters");
  const nameOf = useNameOf();
  return (
    <DataTable
      caption={t("list.title")}
      rows={rosters}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "file",
          head: t("list.file"),
          rowHead: true,
          cell: ({ id, fileName }) => <a href={paths.rosters[kind].one(id)}>{fileName}</a>,
        },
        ...(kind === "STAFF"
          ? []
          : [
              {
                id: "school",
                head: t("list.school"),
                cell: ({ school }: ListedRoster) => school && nameOf(school),
              },
            ]),
        { id: "rows", head: t("list.rows"), cell: ({ rowCount }) => rowCount },
        {
          id: "by",
          head: t("list.by"),
          cell: ({ createdBy, createdAt, school }) => (
            <span>
              {createdBy.name}{" "}
              <When
                value={createdAt}
                zone={school?.timeZone ?? DISTRICT_ZONE}
                as="plainDate"
                className="s soft nb"
              />
            </span>
          ),
        },
        {
          id: "state",
          head: t("list.state"),
          cell: ({ state }) => <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>,
        },
      ]}
    />
  );
}
