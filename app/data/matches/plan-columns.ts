import type { Prisma } from "~/generated/prisma/client";

/** What says in words when a plan has its contacts; whoever reads a plan may read these. */
export const PLAN_IN_WORDS = {
  id: true,
  frequency: true,
  weekday: true,
  week: true,
  monthDay: true,
  startTime: true,
  minutes: true,
  mode: true,
  place: true,
} satisfies Prisma.ContactPlanSelect;

/** What a list shows of a contact; mentors and staff may read these. */
export const CONTACT_LISTED = {
  id: true,
  kind: true,
  state: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  mode: true,
  place: true,
  missedSide: true,
  missedWhy: true,
  version: true,
} satisfies Prisma.ContactSelect;
