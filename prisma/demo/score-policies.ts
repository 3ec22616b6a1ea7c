import type { Tx } from "~/data/work.server";
import { DEFAULT_POLICY, type ScoreWeights } from "~/domain/matching/score";
import type { Prisma } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import { DEMO_PEOPLE } from "./sign-ins";
import type { World } from "./world";

type Version = Prisma.ScorePolicyCreateManyInput;

/** The district's weights since the beginning and a later change, and the central school's own since this term. */
export function scorePoliciesOf({ now, map, rows }: World): Version[] {
  const idOf = (email: string) => rows.person.find((person) => person.email === email)?.id ?? null;
  const admin = idOf(DEMO_PEOPLE.districtAdmin.email);
  const central = map.schools.find((school) => school.central);
  const version = (
    schoolId: number | null,
    daysAgo: number,
    setById: string | null,
    change: Partial<ScoreWeights>,
    reason: string,
  ): Version => {
    const { weights, ...scales } = DEFAULT_POLICY;
    return { ...weights, ...change, ...scales, schoolId, reason, setAt: plusDays(now, -daysAgo), setById };
  };
  return [
    version(null, 400, admin, {}, "项目启用时的权重"),
    ...(central
      ? [
          version(
            central.row.id,
            30,
            idOf(DEMO_PEOPLE.coordinator.email),
            { time: 220, waiting: 140 },
            "家访时发现有的孩子等了大半年，先照顾等得久的",
          ),
        ]
      : []),
    version(null, 12, admin, { experience: 60, continuity: 70 }, "几所学校反映：换回原来的家长，孩子更安心"),
  ];
}

/** Each round names the version that held on its day: the school's own, else the district's. */
export async function nameScorePolicies(tx: Tx) {
  await tx.$executeRaw`
    UPDATE rounds r SET score_policy_id = (
      SELECT p.id FROM score_policies p
      WHERE (p.school_id IS NULL OR r.school_ids = ARRAY[p.school_id]) AND p.set_at <= r.created_at
      ORDER BY p.school_id NULLS LAST, p.set_at DESC LIMIT 1)`;
}
