import { type Cast, TOKENS, type ViewerKind } from "../support/cast";
import type { Scene } from "../support/scene";
import { idsOf } from "../support/scene-ids";

/** What a viewer gets: a page, a refusal, or a redirect to another address. */
export type Expected = 200 | 403 | 404 | "sign-in" | `/${string}`;

type Answers = Record<ViewerKind, Expected>;
type Address = (cast: Pick<Cast, "here" | "there">, viewer: ViewerKind) => string;

export interface Row {
  path: Address;
  answers: Answers;
  /** The same page of a record of another school, and of one that does not exist, for viewers who enter its area. */
  foreign?: { path: Address; unknown: string };
  /** The answer is no HTML page (a redirect, a letter's own document). */
  bare?: true;
  /** An area's frame: its routes answer, it has no loader and no action of its own. */
  frame?: true;
}

export const everyone = (answer: Expected): Answers => ({
  visitor: answer,
  applicant: answer,
  mentor: answer,
  otherMentor: answer,
  coordinator: answer,
  otherCoordinator: answer,
  administrator: answer,
  officer: answer,
  field: answer,
  counsellor: answer,
  family: answer,
  formerFamily: answer,
});

/** A family's session signs nobody in: outside its own page it is a visitor's. */
export const NOT_SIGNED_IN = { visitor: "sign-in", family: "sign-in", formerFamily: "sign-in" } as const;

export const AREAS = {
  public: everyone(200),
  volunteer: { ...everyone(200), ...NOT_SIGNED_IN },
  console: {
    ...everyone(403),
    ...NOT_SIGNED_IN,
    coordinator: 200,
    otherCoordinator: 200,
    administrator: 200,
  },
  district: { ...everyone(403), ...NOT_SIGNED_IN, administrator: 200 },
  family: { ...everyone(404), family: 200 },
  own: { ...everyone(200), ...NOT_SIGNED_IN },
  field: { ...everyone(403), ...NOT_SIGNED_IN, field: 200 },
  counselling: { ...everyone(403), ...NOT_SIGNED_IN, counsellor: 200 },
  safeguarding: { ...everyone(403), ...NOT_SIGNED_IN, officer: 200, administrator: 200 },
} satisfies Record<string, Answers>;
type AreaName = keyof typeof AREAS;

export const page = (area: AreaName, path: string, other: Partial<Answers> = {}): Row => ({
  path: () => path,
  answers: { ...AREAS[area], ...other },
});

export const frame = (area: AreaName, path: string): Row => ({ ...page(area, path), frame: true });

/** A page of one record of the first school. Whoever enters the area but not this school gets 404. */
export const record = (area: AreaName, to: (of: Scene) => string, other: Partial<Answers> = {}): Row => ({
  path: ({ here }) => to(here),
  answers: { ...AREAS[area], ...OTHERS_RECORD[area], ...other },
  foreign: { path: ({ there }) => to(there), unknown: to(NOWHERE) },
});

/** The ids of a school that is not there. */
export const NOWHERE = idsOf(99);

export const OTHERS_RECORD: Record<AreaName, Partial<Answers>> = {
  public: {},
  district: {},
  family: {},
  own: {},
  field: {},
  counselling: {},
  // A named officer reads it, so the district does not.
  safeguarding: { administrator: 404 },
  console: { otherCoordinator: 404 },
  volunteer: {
    applicant: 404,
    otherMentor: 404,
    coordinator: 404,
    otherCoordinator: 404,
    administrator: 404,
    officer: 404,
    field: 404,
    counsellor: 404,
  },
};

export const UNUSABLE = "no-such-token-anywhere-in-the-database";

/** The address on a card: each viewer tries the one it has. */
export const tokenOf = (viewer: ViewerKind) =>
  viewer === "family" || viewer === "formerFamily" ? TOKENS[viewer] : TOKENS.unknown;

/** Staff who never opened an application of their own. */
export const NO_VOLUNTEER = (answer: Expected): Partial<Answers> => ({
  coordinator: answer,
  otherCoordinator: answer,
  administrator: answer,
  officer: answer,
  field: answer,
  counsellor: answer,
});

export const YEAR = { year: 2026 };
/** The answer is no HTML page. */
export const bare = (row: Row): Row => ({ ...row, bare: true });

export const NOBODY_YET: Partial<Answers> = { coordinator: 404, otherCoordinator: 404, administrator: 404 };
