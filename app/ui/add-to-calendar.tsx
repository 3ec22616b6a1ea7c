import { useTranslation } from "react-i18next";
import { LinkButton } from "./button";

export interface AddToCalendarProps {
  /** The file of the contact. */
  href: string;
  /** Which contact, for whoever hears the button without its surroundings. */
  when: string;
}

/** A file that phones and computers put into their own calendar. */
export function AddToCalendar({ href, when }: AddToCalendarProps) {
  const { t } = useTranslation("calendars");
  return (
    <LinkButton small icon="calendar" href={href} aria-label={t("addOneNamed", { when })}>
      {t("addOne")}
    </LinkButton>
  );
}
