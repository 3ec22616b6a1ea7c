import { policyOf } from "~/data/places/policy";
import { strengthDue } from "~/domain/match/strength-due";
import { dayIn } from "~/domain/shared/calendar-day";
import { paths } from "~/http/paths";
import { payloadText, type Writer } from "./writer";

/** To a mentor, once and once more: the questionnaire that is due, unless it was filled meanwhile. It names no child. */
export const strengthAsked: Writer = async ({ work, message, to }) => {
  const match = await work.tx.match.findUnique({
    where: { id: payloadText(message, "matchId") },
    select: {
      ...{ id: true, schoolId: true, state: true, introducedAt: true, activeAt: true },
      volunteer: { select: { personId: true } },
      school: { select: { timeZone: true, phone: true } },
      pauses: { select: { startsOn: true, endsOn: true, endedOn: true } },
      strengthAnswers: { where: { side: "MENTOR" }, select: { side: true, answeredOn: true } },
    },
  });
  const met = match?.introducedAt ?? match?.activeAt;
  if (match?.volunteer.personId !== to.id || !met) return { drop: "NO_MATCH" };
  const { id, schoolId, state, pauses, strengthAnswers: answers, school } = match;
  const facts = { state, pauses, answers, metOn: dayIn(met, school.timeZone) };
  const today = dayIn(work.now, school.timeZone);
  const due = strengthDue(facts, await policyOf(work, schoolId), today).find(({ side }) => side === "MENTOR");
  if (!due || due.stage === "AHEAD") return { drop: "NOT_ASKED" };
  return { values: { phone: school.phone }, path: paths.ownStrength(id), after: true };
};
