import { useTranslation } from "react-i18next";
import type { ShownWish } from "~/data/support/own";
import { formatShortDate } from "~/i18n/format";
import { Icon } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { useLocale } from "~/ui/use-frame";

/** What the school chose to show of the child's small wishes. */
export function WishesCard({ wishes }: { wishes: readonly ShownWish[] }) {
  const { t } = useTranslation("smallWishes");
  const locale = useLocale();
  if (wishes.length === 0) return null;
  return (
    <Card id="small-wishes" title={t("own.title")}>
      <p className="soft">{t("own.lead")}</p>
      <List>
        {wishes.map(({ id, words, askedOn, state }) => (
          <ListItem
            key={id}
            past={state === "FULFILLED"}
            lead={<Icon name="heart" />}
            title={words}
            detail={[t(`state.${state}`), formatShortDate(askedOn, locale, "UTC")].join(" · ")}
          />
        ))}
      </List>
    </Card>
  );
}
