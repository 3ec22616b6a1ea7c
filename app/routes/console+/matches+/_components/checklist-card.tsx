import { useTranslation } from "react-i18next";
import type { MatchEnding } from "~/data/matches/ending";
import { CLOSURE_ITEMS, openItems } from "~/domain/match/closure";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Card, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Alert, Chip } from "~/ui/status";

/** What is settled of the end of a match, and what is still open. */
export function ChecklistCard({ match }: { match: MatchEnding }) {
  const { t } = useTranslation("closures");
  const open = openItems(match.closure);
  const mustSettle = match.closurePath === "PLANNED" && match.state === "CLOSING" && open.length > 0;
  return (
    <Stack wide>
      <Card title={t("closure.checklist")} id="checklist" flush>
        <List>
          {CLOSURE_ITEMS.map((item) => (
            <ListItem
              key={item}
              title={t(`item.${item}`)}
              end={
                open.includes(item) ? (
                  <Chip icon="minus">{t("closure.open")}</Chip>
                ) : (
                  <Chip tone="ok" icon="check">
                    {t("closure.done")}
                  </Chip>
                )
              }
            />
          ))}
        </List>
      </Card>
      {mustSettle && <Alert>{t("closure.must")}</Alert>}
      <LinkButton href={paths.match(match.id)}>{t("closure.back")}</LinkButton>
    </Stack>
  );
}
