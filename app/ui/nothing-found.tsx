import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "./button";
import { Empty } from "./feedback";
import type { TabItem } from "./navigation";

interface Props {
  title: ReactNode;
  /** What to try, where it stands under no tab. */
  advice: ReactNode;
  /** The list without what was searched for. */
  clear: TabItem;
  /** Those of the list, with how many entries stand under each. */
  tabs: readonly TabItem[];
}

/** A list in which nothing under this tab is what was searched for: the tabs under which it does stand. */
export function NothingFound({ title, advice, clear, tabs }: Props) {
  const { t } = useTranslation("common");
  const found = tabs.filter(({ count = 0, current }) => count > 0 && !current);
  const ways: readonly TabItem[] = found.length > 0 ? found : [clear];
  return (
    <Empty
      title={title}
      action={
        <div className="row">
          {ways.map(({ href, label, count }) => (
            <LinkButton key={href} href={href}>
              {label} {count}
            </LinkButton>
          ))}
        </div>
      }
    >
      {found.length > 0 ? t("foundUnder") : advice}
    </Empty>
  );
}
