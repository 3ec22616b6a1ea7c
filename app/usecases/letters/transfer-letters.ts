import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { payloadText, type Request, type Writer } from "./writer";

/** To the coordinators of the new school; quiet once it is answered or taken back, or the right is gone. */
export const transferAsked: Writer = async (writing) => {
  const transfer = await transferOf(writing);
  if (transfer?.state !== "STARTED") return { drop: "TRANSFER_OVER" };
  const { work, to } = writing;
  const rights = await work.tx.grant.count({
    where: { personId: to.id, schoolId: transfer.toSchoolId, role: "COORDINATOR", revokedAt: null },
  });
  if (rights === 0) return { drop: "NO_RIGHT" };
  return {
    values: { ...transfer.names, day: formatDay(transfer.movesOn, to.locale, "UTC") },
    path: paths.transfer(transfer.id),
  };
};

/** To whoever handed the child over: taken, or refused. */
export const transferAnswered: Writer = async (writing) => {
  const transfer = await transferOf(writing);
  if (transfer?.state !== "ACCEPTED" && transfer?.state !== "REFUSED") return { drop: "TRANSFER_OVER" };
  return {
    values: transfer.names,
    paragraphs: [transfer.state === "ACCEPTED" ? "accepted" : "refused"],
    path: paths.transfer(transfer.id),
  };
};

async function transferOf({ work, message, to }: Request) {
  const school = { select: { nameZh: true, nameEn: true } };
  const found = await work.tx.transfer.findUnique({
    where: { id: payloadText(message, "transferId") },
    select: { id: true, state: true, movesOn: true, toSchoolId: true, from: school, to: school },
  });
  const name = (of: { nameZh: string; nameEn: string }) => (isLatin(to.locale) ? of.nameEn : of.nameZh);
  return found && { ...found, names: { from: name(found.from), to: name(found.to) } };
}
