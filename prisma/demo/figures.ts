import type { ChildState } from "~/generated/prisma/client";

/** What the district published about its left-behind children. Source: its report of 2017. */
export const REPORTED = { children: 1133, unregistered: 12, movedToParents: 15, assisted: 886 } as const;

/** About as many volunteers as children, at every stage. */
export const VOLUNTEERS_PER_CHILD = 1400 / 1133;

/** Of the reported figure, the part that belongs to a smaller district; exact for the whole one. */
export function scaled(figure: number, children: number): number {
  return Math.round((figure * children) / REPORTED.children);
}

/** The school of the demo sign-ins, and how many of the children it has at most. */
export const CENTRAL = { children: 76, shareAtMost: 0.6, volunteers: 116 } as const;

type Shares<T> = readonly (readonly [T, number])[];

/** Of the central school: work in every queue. */
export const CENTRAL_CHILDREN: Shares<ChildState> = [
  ["MATCHED", 32],
  ["WAITING", 30],
  ["PROPOSED", 3],
  ["PERMISSION_ASKED", 3],
  ["PERMITTED", 2],
  ["PAUSED", 2],
  ["LEFT", 4],
];

export const OTHER_CHILDREN: Shares<ChildState> = [
  ["MATCHED", 540],
  ["WAITING", 325],
  ["PROPOSED", 37],
  ["PERMISSION_ASKED", 45],
  ["PERMITTED", 25],
  ["PAUSED", 26],
  ["LEFT", 59],
];
