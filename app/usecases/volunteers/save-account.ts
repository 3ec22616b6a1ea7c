import { nameSortKey } from "~/adapters/pinyin.server";
import { ownApplication } from "~/data/volunteer/own-application";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { mayRename } from "~/domain/volunteer/profile";
import { audit } from "../record/audit";

interface Account {
  /** Of the volunteer's file. */
  version: number;
  name: string;
  phone: string;
  locale: string;
}

/** How the viewer is called and reached, and in which language letters are written. */
export async function saveAccount(
  work: Work<VolunteerViewer>,
  { version, name, phone, locale }: Account,
): Promise<Verdict> {
  const { tx, viewer } = work;
  const file = await ownApplication(work);
  if (!file) return refused("NOT_POSSIBLE_NOW");
  if (file.version !== version) return refused("STALE");
  const renamed = name !== file.name;
  if (renamed && !mayRename(file.application.items)) return refused("NAME_CHECKED", "name");

  const naming = renamed ? { name, sortKey: nameSortKey(name) } : {};
  const changed = await tx.volunteer.updateMany({
    where: { id: file.id, version },
    data: { ...naming, phone, version: { increment: 1 } },
  });
  if (changed.count === 0) return refused("STALE");
  await tx.person.updateMany({ where: { id: viewer.personId }, data: { ...naming, phone, locale } });
  await audit(work, {
    action: "person.account-saved",
    subject: "person",
    subjectId: viewer.personId,
    schoolId: file.school.id,
    details: { renamed, locale },
  });
  return passed();
}
