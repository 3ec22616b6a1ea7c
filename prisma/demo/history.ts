import { plusDays } from "./calendar";
import type { DemoMatch } from "./matches";
import { itemAt } from "./random";
import { linkRow } from "./rows/children";
import { nominationRow } from "./rows/people";
import { filled } from "./texts/child";
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
export function addLinks(world: World, children: readonly DemoChild[], demoHash: string) {
  const { random, now, rows } = world;
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
        tokenHash: demo ? demoHash : `${random.uuid()}${random.uuid()}`.replaceAll("-", "").slice(0, 43),
        createdAt,
        expiresAt: plusDays(now, demo ? 335 : random.int(30, 240)),
      }),
    );
  }
}

/** The record of how the central school's matches came about. */
export function addHistory(world: World, matches: readonly DemoMatch[]) {
  const steps: World["rows"]["auditRow"] = matches
    .filter(({ child }) => child.school.central)
    .flatMap(({ row, child, volunteer }) => {
      const staff = { actorKind: "staff", actorId: itemAt(child.school.coordinators, 0).id };
      const self = { actorKind: "volunteer", actorId: volunteer.row.personId };
      const step = (action: string, at: Date | null, by: typeof staff) =>
        at
          ? [{ ...by, at, action, subject: "match", subjectId: row.id, schoolId: row.schoolId, details: {} }]
          : [];
      const answered = row.state === "DECLINED" ? "match.declined" : "match.accepted";
      return [
        ...step("match.proposed", row.proposedAt, staff),
        ...step("match.approved", row.approvedAt, staff),
        ...step(answered, row.answeredAt, self),
        ...step("match.introduced", row.introducedAt, staff),
        ...step("match.activated", row.activeAt, staff),
        ...step("match.closed", row.closedAt, staff),
      ];
    });
  world.rows.auditRow.push(...steps.sort((a, b) => a.at.getTime() - b.at.getTime()));
}
