import { type ChildDue, childDue, silentDays } from "~/domain/child/due";
import { type AccessAlert, accessAlerts } from "~/domain/child/family-link";
import { type ChildAlert, childAlerts, type LeftBehind, leftBehind } from "~/domain/child/left-behind";
import { type ParticipationCommand, possibleCommands } from "~/domain/child/participation";
import { dayIn } from "~/domain/shared/calendar-day";
import type { ChildFile } from "./file";

export interface ChildSummary {
  alerts: (ChildAlert | AccessAlert)[];
  leftBehind: LeftBehind;
  commands: ParticipationCommand[];
  due: ChildDue;
  /** Of the active match that is silent longest; null without one. */
  silent: { days: number; matchId: string; mentor: string } | null;
  /** Any active match, for planning a contact. */
  activeMatchId: string | null;
  freeSlots: number;
  openMatches: number;
  permitted: boolean;
}

const OVER: readonly string[] = ["CLOSED", "DECLINED", "EXPIRED"];
const RUNNING: readonly string[] = ["ACTIVE", "IN_REVIEW"];

/** What follows from a file on this day: what to look into, what to do, what may be done. */
export function summaryOf(file: ChildFile, cadence: number, now: Date): ChildSummary {
  const today = dayIn(now, file.school.timeZone);
  const permitted = file.permissions.some(
    ({ kind, withdrawnAt }) => kind === "PARTICIPATION" && !withdrawnAt,
  );
  const open = file.matches.filter(({ state }) => !OVER.includes(state));
  const running = open.filter(({ state }) => RUNNING.includes(state));
  const silences = running
    .flatMap((match) => {
      const days = silentDays(match, now);
      return days === null ? [] : [{ days, matchId: match.id, mentor: match.volunteer.name }];
    })
    .sort((a, b) => b.days - a.days);
  const facts = {
    birthDate: file.birthDate,
    placeCode: file.place.code,
    guardianshipRating: file.guardianshipRating,
    guardianshipSettled: file.guardianshipSettledOn !== null,
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
  const [silent = null] = silences;
  return {
    alerts:
      file.state === "LEFT"
        ? []
        : [...childAlerts(facts, today), ...accessAlerts(file.links, file.restrictions, today)],
    leftBehind: leftBehind(facts, today),
    commands: possibleCommands(participation, today),
    due: childDue({
      state: file.state,
      guardians: file.family.filter(({ guardian, restricted }) => guardian && !restricted).length,
      slots: file.slots.length,
      freeSlots,
      overdue: silent !== null && silent.days > cadence,
      activeMatches: running.length,
      plannedContacts: file.contacts.length,
    }),
    silent,
    activeMatchId: silent?.matchId ?? running[0]?.id ?? null,
    freeSlots,
    openMatches: open.length,
    permitted,
  };
}
