import { mayAgree } from "~/domain/match/agreement";
import { paths } from "~/http/paths";
import { isLatin } from "~/i18n/locale";
import { payloadText, type Writer } from "./writer";

/** To the mentor: the newest version of an agreement waits for a signature. What it says is behind the sign-in. */
export const agreementToSign: Writer = async ({ work, message, to }) => {
  const match = await work.tx.match.findUnique({
    where: { id: payloadText(message, "matchId") },
    select: {
      ...{ id: true, state: true },
      volunteer: { select: { personId: true } },
      school: { select: { nameZh: true, nameEn: true, phone: true } },
      matchAgreements: {
        orderBy: { version: "desc" },
        take: 1,
        select: { version: true, signatures: { where: { party: "MENTOR" }, select: { id: true } } },
      },
    },
  });
  if (match?.volunteer.personId !== to.id) return { drop: "NO_MATCH" };
  if (!mayAgree(match.state)) return { drop: "MATCH_ENDED" };
  const { id, school, matchAgreements } = match;
  const [newest] = matchAgreements;
  if (String(newest?.version) !== payloadText(message, "version")) return { drop: "CHANGED_SINCE" };
  if (newest?.signatures.length) return { drop: "SIGNED" };
  return {
    values: { school: isLatin(to.locale) ? school.nameEn : school.nameZh, phone: school.phone },
    paragraphs: [newest && newest.version > 1 ? "again" : "body", "next"],
    path: paths.ownAgreement(id),
    after: true,
  };
};
