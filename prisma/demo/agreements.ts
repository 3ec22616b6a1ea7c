import { type AgreementParty, CURRENT_RULES, needsAgreement } from "~/domain/match/agreement";
import type { AgreementSignature, ContactPlan, MatchAgreement } from "~/generated/prisma/client";
import { dayOf, plusDays } from "./calendar";
import type { DemoMatch } from "./matches";
import { DEMO_FAMILY } from "./sign-ins";
import type { World } from "./world";

/** How words to a child went, as teachers wrote them down. */
const EXPLAINED = [
  "每周打一次视频，说说话。哪天不想打了，告诉老师就行。",
  "有位阿姨每周陪你聊天，都在学校的视频角。不喜欢可以不来。",
  "跟你约好到明年夏天，中间想停就停，没人会怪你。",
];
/** Of the matches that have met: how many wait for whom. */
const WAITING: readonly [AgreementParty | "ALL" | null, number][] = [
  [null, 34],
  ["GUARDIAN", 2],
  ["MENTOR", 1],
  ["CHILD", 1],
  ["ALL", 1],
];

/** What was agreed for each match that has met: most is signed by all, some waits for one of them. */
export function addAgreements(world: World, matches: readonly DemoMatch[]) {
  const plans = new Map(world.rows.contactPlan.map((plan) => [plan.matchId, plan]));
  for (const match of matches) {
    const { state, introducedAt, id } = match.row;
    if (!introducedAt || !needsAgreement(state)) continue;
    const any = world.random.weighted([...WAITING]);
    // The card of the demo has something to sign.
    const waiting = match.child.row.name === DEMO_FAMILY.child ? "GUARDIAN" : any;
    if (waiting === "ALL") continue;
    const agreement = drawn(world, match, introducedAt, plans.get(id));
    world.rows.matchAgreement.push(agreement);
    world.rows.agreementSignature.push(
      ...signatures(world, match, agreement).filter(({ party }) => party !== waiting),
    );
  }
}

const by = ({ child }: DemoMatch) => child.school.coordinators[0]?.id ?? "";

function drawn(world: World, match: DemoMatch, metAt: Date, plan: ContactPlan | undefined): MatchAgreement {
  const { id: matchId, schoolId, childId } = match.row;
  const fromOn = dayOf(metAt);
  const age = Math.round((world.today.getTime() - fromOn.getTime()) / 86_400_000);
  // One that ran out was renewed: the newest is the one that is kept here.
  const years = Math.floor(Math.max(0, age) / 365);
  return {
    ...{ id: world.random.uuid(), matchId, schoolId, childId, version: 1 },
    ...{ fromOn: plusDays(fromOn, years * 365), untilOn: plusDays(fromOn, (years + 1) * 365) },
    ...{ frequency: plan?.frequency ?? "WEEKLY", minutes: plan?.minutes ?? 30 },
    ...{ modes: plan ? [plan.mode] : ["VIDEO"], rules: CURRENT_RULES, more: "" },
    ...{ drawnById: by(match), drawnAt: plusDays(fromOn, years * 365) },
  };
}

function signatures({ random }: World, match: DemoMatch, agreement: MatchAgreement): AgreementSignature[] {
  const { id: agreementId, matchId, schoolId, childId, fromOn: signedOn, drawnAt } = agreement;
  const { guardian } = match.child;
  const line: Omit<AgreementSignature, "id" | "party" | "recordedById"> = {
    ...{ agreementId, matchId, schoolId, childId, signedOn, answer: "YES", way: "SCREEN" },
    ...{ memberId: null, askedBy: "", words: "", recordedAt: plusDays(drawnAt, 0.2) },
  };
  const school = { recordedById: by(match) };
  const mentor = { recordedById: match.volunteer.row.personId };
  const told = { way: "ASKED", askedBy: match.child.school.row.contactName } as const;
  return [
    { ...line, ...mentor, id: random.uuid(), party: "MENTOR" },
    ...(guardian.guardian && !guardian.restricted
      ? [
          {
            ...{ ...line, ...school, id: random.uuid(), party: "GUARDIAN" as const },
            ...{ way: "PAPER" as const, memberId: guardian.id },
          },
        ]
      : []),
    { ...line, ...school, ...told, id: random.uuid(), party: "CHILD", words: random.pick(EXPLAINED) },
    { ...line, ...school, id: random.uuid(), party: "SCHOOL" },
  ];
}
