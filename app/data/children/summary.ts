import { isLate } from "~/domain/checkin/gap";
import type { ChildAlert } from "~/domain/child/alerts";
import { type ChildDue, childDue } from "~/domain/child/due";
import { type AccessAlert, accessAlerts } from "~/domain/child/family-link";
import { type LeftBehind, leftBehind } from "~/domain/child/left-behind";
import { type ParticipationCommand, possibleCommands } from "~/domain/child/participation";
import { dayIn } from "~/domain/shared/calendar-day";
import { alertsOf, type CareDates } from "../care/standing";
import type { GapRow } from "../gaps/rows";
import type { ChildFile } from "./file";

export interface ChildSummary {
  alerts: (ChildAlert | AccessAlert)[];
  leftBehind: LeftBehind;
  commands: ParticipationCommand[];
  due: ChildDue;
  /** Of the matches that run the one that is silent longest, for planning a contact. */
  activeMatchId: string | null;
  freeSlots: number;
  openMatches: number;
  permitted: boolean;
}

const OVER: readonly string[] = ["CLOSED", "DECLINED", "EXPIRED"];
const RUNNING: readonly string[] = ["ACTIVE", "IN_REVIEW"];

/** What follows from a file on this day: what to look into, what to do, what may be done. */
export function summaryOf(file: ChildFile, gap: GapRow | null, dates: CareDates, now: Date): ChildSummary {
  const today = dayIn(now, file.school.timeZone);
  const permitted = file.permissions.some(
    ({ kind, withdrawnAt }) => kind === "PARTICIPATION" && !withdrawnAt,
  );
  const open = file.matches.filter(({ state }) => !OVER.includes(state));
  const running = open.filter(({ state }) => RUNNING.includes(state));
  const [silent] = [...running].sort((a, b) => lastOf(a).getTime() - lastOf(b).getTime());
  const facts = {
    birthDate: file.birthDate,
    placeCode: file.place.code,
    family: file.family.map((member) => ({
      ...member,
      away: member.worksAt !== "",
      reachable: member.phone !== "",
    })),
  };
  const participation = {
    state: file.state,
    permitted,
    slots: file.slots.length,
    openMatches: open.length,
    waitingSince: file.waitingSince,
  };
  const freeSlots = file.slots.filter(({ matches }) => matches.length === 0).length;
  return {
    alerts:
      file.state === "LEFT"
        ? []
        : [...alertsOf(file, dates, now), ...accessAlerts(file.links, file.restrictions, today)],
    leftBehind: leftBehind(facts, today),
    commands: possibleCommands(participation, today),
    due: childDue({
      state: file.state,
      guardians: file.family.filter(({ guardian, restricted }) => guardian && !restricted).length,
      slots: file.slots.length,
      freeSlots,
      overdue: gap !== null && isLate(gap.state),
      activeMatches: running.length,
      plannedContacts: file.contacts.length,
    }),
    activeMatchId: silent?.id ?? null,
    freeSlots,
    openMatches: open.length,
    permitted,
  };
}

function lastOf({ lastContactAt, activeAt }: ChildFile["matches"][number]): Date {
  return lastContactAt ?? activeAt ?? new Date(0);
}
