import { useTranslation } from "react-i18next";
import { type ReportArea, reportsIn } from "~/domain/reports/registry";
import { paths } from "~/http/paths";
import { PageHead } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";

/** The reports of the registry that an area has. */
export function ReportList({ area }: { area: ReportArea }) {
  const { t } = useTranslation("reportTables");
  const title = t(area === "district" ? "districtTitle" : "title");
  return (
    <>
      <PageHead title={title} lead={t("lead")} />
      <List className="card" label={title}>
        {reportsIn(area).map((id) => (
          <ListItem
            key={id}
            href={paths.reportTable(area, id)}
            title={t(`of.${id}.title`)}
            detail={t(`of.${id}.lead`)}
          />
        ))}
      </List>
    </>
  );
}
