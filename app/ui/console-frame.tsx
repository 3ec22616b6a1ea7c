import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { isLatin } from "~/i18n/locale";
import { FrameNotice } from "./frame-notice";
import { currentIn, type NavItem } from "./navigation";
import { ConsoleShell } from "./page";
import { useFrame, useLocale } from "./use-frame";

/** The frame of the console and the district's pages: what the viewer may enter is what the navigation shows. */
export function ConsoleFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(["common", "worry"]);
  const { path, person } = useFrame();
  const locale = useLocale();
  const pathname = path.split("?")[0] ?? path;
  const items: NavItem[] = [
    { href: paths.console, icon: "today", label: t("nav.today") },
    { href: paths.applicants, icon: "people", label: t("nav.volunteers"), leads: [paths.volunteers] },
    { href: paths.volunteersTraining, icon: "book", label: t("nav.volunteersTraining") },
    { href: paths.children, icon: "child", label: t("nav.children") },
    { href: paths.gaps, icon: "clock", label: t("nav.gaps") },
    { href: paths.ledger(), icon: "book", label: t("nav.ledger") },
    { href: paths.missing(), icon: "shield", label: t("nav.missing") },
    { href: paths.dropouts(), icon: "alert", label: t("nav.dropouts") },
    { href: paths.transfers(), icon: "swap", label: t("nav.transfers") },
    { href: paths.visits, icon: "house", label: t("nav.visits") },
    { href: paths.rounds, icon: "bridge", label: t("nav.rounds") },
    { href: paths.matches, icon: "heart", label: t("nav.matches") },
    { href: paths.support, icon: "meet", label: t("nav.support") },
    { href: paths.schedule, icon: "calendar", label: t("nav.schedule") },
    { href: paths.rooms, icon: "phone", label: t("nav.rooms") },
    { href: paths.checkIns, icon: "note", label: t("nav.checkIns") },
    { href: paths.wishes, icon: "seedling", label: t("nav.wishes") },
    { href: paths.figures, icon: "chart", label: t("nav.figures") },
    { href: paths.reportTables("console"), icon: "note", label: t("nav.reportTables") },
    { href: paths.tasks, icon: "check", label: t("nav.tasks") },
    { href: paths.messages, icon: "letter", label: t("nav.messages") },
    { href: paths.requests, icon: "letter", label: t("nav.requests") },
    { href: paths.trail, icon: "eye", label: t("nav.trail") },
    { href: paths.staffWorry(), icon: "hand", label: t("worry:link"), apart: true },
  ];
  // Whoever only takes reports has no other page of the console.
  if (!person?.console)
    items.splice(0, items.length, { href: paths.worry, icon: "hand", label: t("worry:link") });
  if (person?.officer) items.push({ href: paths.reports, icon: "shield", label: t("nav.safeguarding") });
  if (person?.district) {
    items.push(
      { href: paths.district, icon: "chart", label: t("nav.district"), apart: true },
      { href: paths.districtLedger(), icon: "check", label: t("nav.quarters") },
      { href: paths.districtCare, icon: "shield", label: t("nav.districtCare") },
      { href: paths.districtDropouts(), icon: "alert", label: t("nav.districtDropouts") },
      {
        ...{ href: paths.reportTables("district"), icon: "note", label: t("nav.districtReports") },
        leads: [paths.cleanUp()],
      },
      { href: paths.conference(), icon: "people", label: t("nav.conference") },
      { href: paths.recruiting, icon: "seedling", label: t("nav.recruiting") },
      { href: paths.schools, icon: "house", label: t("nav.schoolList") },
      { href: paths.places, icon: "pin", label: t("nav.places") },
      { href: paths.people, icon: "lock", label: t("nav.people") },
      { href: paths.policies, icon: "gear", label: t("nav.policies") },
      { href: paths.districtCalendar, icon: "calendar", label: t("nav.districtCalendar") },
      { href: paths.retention, icon: "clock", label: t("nav.retention") },
      { href: paths.officers, icon: "shield", label: t("nav.officers") },
    );
  }
  const current = currentIn(items, pathname);
  const thumbs: string[] = person?.console
    ? [paths.console, paths.applicants, paths.children, paths.checkIns]
    : [paths.reports, paths.worry];
  return (
    <ConsoleShell
      back={path}
      person={{ name: person?.name ?? "", href: paths.account }}
      where={isLatin(locale) ? person?.where?.en : person?.where?.zh}
      {...(person?.console && { search: { action: paths.children } })}
      nav={current}
      bottom={current.filter(({ href }) => thumbs.includes(href))}
    >
      <FrameNotice />
      {children}
    </ConsoleShell>
  );
}
