import { townAt } from "~/data/places/towns";
import { ownApplication, ownOpenMatches } from "~/data/volunteer/own-application";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { gapsInLeanings, gapsInTime } from "~/domain/volunteer/application-form";
import { mayChangeRole, mayEditProfile } from "~/domain/volunteer/profile";
import type { ContactMode } from "~/generated/prisma/client";
import { audit } from "../record/audit";

export interface Profile {
  version: number;
  /** Left out where it can no longer be changed. */
  role?: "FATHER" | "MOTHER" | undefined;
  occupation: string;
  placeId: number;
  about: string;
  interests: string[];
  dislikes: string[];
  dialects: string[];
  availability: number;
  capacity: number;
  contactModes: ContactMode[];
  travelMetres: number;
}

/** What the next matching rounds read about the viewer. */
export async function saveProfile(
  work: Work<VolunteerViewer>,
  { version, role, ...profile }: Profile,
): Promise<Verdict> {
  const { tx } = work;
  const file = await ownApplication(work);
  if (!file || !mayEditProfile(file.application.state)) return refused("NOT_POSSIBLE_NOW");
  if (file.version !== version) return refused("STALE");
  const newRole = role !== undefined && role !== file.role ? role : null;
  if (newRole && !mayChangeRole(file.application.state)) return refused("ROLE_FIXED", "role");
  const [gap] = [...gapsInTime(profile), ...gapsInLeanings(profile)];
  if (gap) return refused(gap.reason, gap.field);
  // A match that is only proposed is hidden here; the database counts it too.
  if (profile.capacity < (await ownOpenMatches(work, file.id))) {
    return refused("CAPACITY_BELOW_MATCHES", "capacity");
  }
  const place = await townAt(work, profile.placeId);
  if (!place) return refused("INVALID", "placeId");

  const changed = await tx.volunteer.updateMany({
    where: { id: file.id, version },
    data: {
      ...profile,
      ...(newRole && { role: newRole }),
      ...(profile.placeId !== file.placeId && place),
      version: { increment: 1 },
    },
  });
  if (changed.count === 0) return refused("STALE");
  await audit(work, {
    action: "volunteer.profile-saved",
    subject: "volunteer",
    subjectId: file.id,
    schoolId: file.school.id,
    details: { capacity: profile.capacity, ...(newRole && { role: newRole }) },
  });
  return passed();
}
