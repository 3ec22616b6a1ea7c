import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Icon } from "~/ui/icons";
import { When } from "~/ui/text";
import type { FileProps } from "./file-head";

/** Says that opening the file was written down. */
export function AccessNote({ child, now }: FileProps) {
  const { t } = useTranslation("childFile");
  const [before = "", after = ""] = t("access", { when: "|" }).split("|");
  return (
    <p className="access-note">
      <Icon name="eye" />
      <span>
        {before}
        <When value={now} zone={child.school.timeZone} as="dateTime" />
        {after} <a href={paths.childTrail(child.id)}>{t("whoOpened")}</a>
      </span>
    </p>
  );
}
