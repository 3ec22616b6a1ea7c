import type { Tx } from "~/data/work.server";
import type { DropoutOutcome, DropoutStepKind, SchoolStatus } from "~/generated/prisma/client";
import { instantAt, plusDays, plusMinutes } from "./calendar";
import { DROPOUT_STORIES } from "./texts/dropouts";
import type { World } from "./world";

interface Told {
  kind: DropoutStepKind;
  /** Days and minutes after the absence began. */
  day: number;
  minutes?: number;
  who: string;
  missed?: boolean;
  parties?: string[];
  hinders?: string[];
  said?: string;
  promised?: string;
}
export interface DropoutStory {
  /** Days ago on which the absence began; 0 is less than an hour ago. */
  ago: number;
  steps: readonly Told[];
  outcome?: { is: DropoutOutcome; day: number; where?: string; note?: string };
  schooling?: SchoolStatus;
  /** The same child was absent before. */
  again?: DropoutStory;
}

const BEGINS = 8 * 60 + 10;
const RULES = { contactMinutes: 60, visitDays: 3, reportDays: 28, lookDays: 30 };

/** Cases in every state at the central school, and one at each of two others. */
export async function addDropouts(tx: Tx, { now, today, random, map }: World): Promise<void> {
  const central = map.schools.find((school) => school.central) ?? map.schools[0];
  const others = map.schools.filter((school) => school !== central).slice(0, 2);
  const told = [
    ...DROPOUT_STORIES.map((story) => ({ story, school: central })),
    ...others.map((school, at) => ({ story: DROPOUT_STORIES[at + 1], school })),
  ];
  const used = new Set<string>();
  for (const { story, school } of told) {
    if (!school || !story) continue;
    const children = await tx.child.findMany({
      where: { schoolId: school.row.id, state: { in: ["WAITING", "PERMITTED", "PROPOSED"] } },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    const child = children.find(({ id }) => !used.has(id));
    const by = school.coordinators[0]?.id;
    if (!child || !by) continue;
    used.add(child.id);
    const former = story.again && (await tell(story.again, null));
    await tell(story, former ?? null);
    if (story.schooling)
      await tx.child.updateMany({ where: { id: child.id }, data: { schoolStatus: story.schooling } });

    async function tell({ ago, steps, outcome }: DropoutStory, formerId: string | null): Promise<string> {
      const id = random.uuid();
      const absentFrom = ago === 0 ? plusMinutes(now, -40) : instantAt(plusDays(today, -ago), BEGINS);
      const of = { childId: child?.id ?? "", schoolId: school?.row.id ?? 0 };
      const closing = outcome && {
        ...{ outcome: outcome.is, outcomeOn: plusDays(today, outcome.day - ago) },
        ...{ outcomeWhere: outcome.where ?? "", outcomeNote: outcome.note ?? "", closedById: by ?? "" },
        closedAt: instantAt(plusDays(today, outcome.day - ago), 15 * 60),
      };
      await tx.dropoutCase.createMany({
        data: [
          {
            ...{ id, ...of, ...RULES, absentFrom, formerId, openedById: by ?? "" },
            ...{ openedAt: plusMinutes(absentFrom, 15), ...closing },
          },
        ],
      });
      for (const { kind, day, minutes = 30, who, missed, ...said } of steps) {
        const doneAt = plusMinutes(plusDays(absentFrom, day), minutes);
        await tx.dropoutStep.createMany({
          data: [
            {
              ...{ id: random.uuid(), caseId: id, schoolId: of.schoolId, kind, doneAt, withWhom: who },
              ...{ reached: !missed, ...said, recordedById: by ?? "", recordedAt: doneAt },
            },
          ],
        });
      }
      return id;
    }
  }
}
