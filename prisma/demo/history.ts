import type { FamilyMember, MatchState } from "~/generated/prisma/client";
import { applicationSteps } from "./application-history";
import { plusDays } from "./calendar";
import type { DemoMatch } from "./matches";
import { itemAt } from "./random";
import { linkRow, restrictionRow } from "./rows/children";
import { nominationRow } from "./rows/people";
import { filled } from "./texts/child";
import { RESTRICTION_REASONS } from "./texts/restrictions";
import { NOMINATION_MESSAGES } from "./texts/screening";
import { type DemoChild, type DemoSchool, pronoun, type World } from "./world";

/** Nominations per school; the central one has more. */
export function addNominations(world: World, school: DemoSchool) {
  const { random, names, now, rows } = world;
  const count = school.central ? 5 : random.chance(0.5) ? 1 : 0;
  for (let index = 0; index < count; index++) {
    const kind = random.chance(0.55) ? "REFER" : "NOMINATE";
    const sex = random.chance(0.6) ? "FEMALE" : "MALE";
    const createdAt = plusDays(now, -random.int(1, 50));
    const handled = school.central ? index > 2 : random.chance(0.5);
    rows.nomination.push(
      nominationRow({
        id: random.uuid(),
        schoolId: school.row.id,
        kind,
        nomineeName: names.adult(sex),
        nomineePhone: names.mobile(),
        byName: names.adult(random.chance(0.5) ? "FEMALE" : "MALE"),
        byRelation: random.pick(
          kind === "REFER" ? ["同事", "邻居", "姐妹", "朋友"] : ["班主任", "村主任", "孩子的奶奶"],
        ),
        message: filled(random.pick(NOMINATION_MESSAGES), { ta: pronoun(sex) }),
        createdAt,
        handledAt: handled ? plusDays(createdAt, 0.9) : null,
      }),
    );
  }
}

/** A link for the carers of some of the children; the first child of the central school has the demo's own. */
export function addLinks(
  world: World,
  children: readonly DemoChild[],
  hashes: { carer: string; father: string },
) {
  const { random, now, rows } = world;
  const watched = new Set(rows.contactRestriction.map(({ childId }) => childId));
  // Nobody knows their digits: cards are made anew, not guessed.
  const unknown = () => `${random.uuid()}${random.uuid()}`.replaceAll("-", "").slice(0, 43);
  for (const child of children) {
    const { row, school, carer } = child;
    const demo = school.central && row.id === children.find((one) => one.school === school)?.row.id;
    if (!demo && !(row.state === "MATCHED" && random.chance(0.3))) continue;
    const createdAt = demo ? plusDays(now, -30) : plusDays(now, -random.int(1, 120));
    rows.familyLink.push(
      linkRow({
        id: random.uuid(),
        childId: row.id,
        schoolId: row.schoolId,
        memberId: carer.id,
        tokenHash: demo ? hashes.carer : unknown(),
        codeHash: carer.phone === "" || watched.has(row.id) ? unknown() : null,
        createdAt,
        lastOpenedAt: demo || random.chance(0.7) ? plusDays(now, -random.int(0, 20) / 2) : null,
        expiresAt: plusDays(now, demo ? 335 : random.int(30, 240)),
      }),
    );
    const father = demo && rows.familyMember.find((one) => one.childId === row.id && one.relation === 51);
    if (father) rows.familyLink.push(fatherLink(father, hashes.father, now));
  }
}

/** Of the demo's father: his own card, with his own number. */
function fatherLink({ childId, schoolId, id: memberId }: FamilyMember, tokenHash: string, now: Date) {
  const createdAt = plusDays(now, -30);
  return linkRow({
    ...{ id: "00000000-0000-4000-8000-000000000051", childId, schoolId, memberId, tokenHash, codeHash: null },
    ...{ createdAt, lastOpenedAt: plusDays(now, -2), expiresAt: plusDays(now, 335) },
  });
}

/** The record of how the central school's volunteers were screened and its matches came about. */
export function addHistory(world: World, matches: readonly DemoMatch[]) {
  const steps = [...matchSteps(matches), ...applicationSteps(world)];
  const inTurn = steps.sort((a, b) => a.at.getTime() - b.at.getTime());
  world.rows.auditRow.push(...inTurn.map((step) => ({ ...step, role: ROLES[step.actorKind] ?? null })));
}

const ROLES: Record<string, string> = { staff: "COORDINATOR", volunteer: "VOLUNTEER" };

function matchSteps(matches: readonly DemoMatch[]): World["rows"]["auditRow"] {
  return matches
    .filter(({ child }) => child.school.central)
    .flatMap(({ row, child, volunteer, permittedOn }) => {
      const staff = { actorKind: "staff", actorId: itemAt(child.school.coordinators, 0).id };
      const self = { actorKind: "volunteer", actorId: volunteer.row.personId };
      const about = { subject: "match", subjectId: row.id, schoolId: row.schoolId };
      const step = (event: string, at: Date | null, by: typeof staff, from: MatchState, to: MatchState) =>
        at ? [{ ...by, ...about, at, action: `match.${event}`, details: { from, to } }] : [];
      const declined = row.state === "DECLINED";
      return [
        ...step("proposed", row.proposedAt, staff, "PROPOSED", "PROPOSED"),
        ...step("offered", row.approvedAt, staff, "PROPOSED", "APPROVED"),
        ...(declined
          ? step("declined", row.answeredAt, self, "APPROVED", "DECLINED")
          : step("accepted", row.answeredAt, self, "APPROVED", "ACCEPTED")),
        ...step("permitted", permittedOn && plusDays(permittedOn, 0.1), staff, "ACCEPTED", "PERMITTED"),
        ...step("introduced", row.introducedAt, staff, "PERMITTED", "INTRODUCED"),
        ...step("activated", row.activeAt, staff, "INTRODUCED", "ACTIVE"),
        ...step("closed", row.closedAt, staff, "CLOSING", "CLOSED"),
      ];
    });
}

/** Why a parent must not be told, in the words of the school, and when it looks at it again. */
export function addRestrictions(world: World, children: readonly DemoChild[]) {
  const { random, now, today, rows } = world;
  const schools = new Map(children.map(({ row, school }) => [row.id, school]));
  for (const member of rows.familyMember.filter(({ restricted }) => restricted)) {
    rows.contactRestriction.push(
      restrictionRow({
        id: random.uuid(),
        childId: member.childId,
        schoolId: member.schoolId,
        memberId: member.id,
        reason: random.pick(RESTRICTION_REASONS),
        reviewOn: random.chance(0.6) ? plusDays(today, random.int(20, 300)) : null,
        setById: schools.get(member.childId)?.coordinators[0]?.id ?? null,
        setAt: plusDays(now, -random.int(30, 300)),
      }),
    );
  }
}
