import { paths } from "~/http/paths";
import { isLatin, type Locale } from "~/i18n/locale";
import type { Request, Writer } from "./writer";

async function applicationOf({ work, to }: Request) {
  return work.tx.application.findFirst({
    where: { volunteer: { personId: to.id } },
    select: {
      state: true,
      school: { select: { nameZh: true, nameEn: true, phone: true } },
      items: { select: { kind: true, state: true } },
    },
  });
}

function schoolIn(locale: Locale, school: { nameZh: string; nameEn: string }) {
  return isLatin(locale) ? school.nameEn : school.nameZh;
}

export const applicationReceived: Writer = async (request) => {
  const application = await applicationOf(request);
  if (!application || !["SUBMITTED", "SCREENING"].includes(application.state))
    return { drop: "NOT_IN_SCREENING" };
  return {
    values: { school: schoolIn(request.to.locale, application.school) },
    paragraphs: ["body", "next"],
    path: paths.volunteer,
  };
};

/** Names what was asked for and is still open now; nothing left to ask means no letter. */
export const missingItem: Writer = async (request) => {
  const application = await applicationOf(request);
  if (!application || !["SUBMITTED", "SCREENING"].includes(application.state))
    return { drop: "NOT_IN_SCREENING" };
  const asked = (request.message.payload as { items?: string[] }).items ?? [];
  const open = application.items.filter((item) => item.state !== "PASSED" && asked.includes(item.kind));
  if (open.length === 0) return { drop: "NOTHING_MISSING" };
  return {
    values: { school: schoolIn(request.to.locale, application.school), phone: application.school.phone },
    items: open.map((item) => request.words(`common:screening.${item.kind}`)),
    path: paths.volunteer,
    after: true,
  };
};

export const approved: Writer = async (request) => {
  const application = await applicationOf(request);
  if (application?.state !== "APPROVED") return { drop: "NOT_APPROVED" };
  return {
    values: { school: schoolIn(request.to.locale, application.school) },
    paragraphs: ["body", "next"],
    path: paths.profile,
  };
};
