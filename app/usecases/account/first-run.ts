import { hashPassword, isCommonPassword } from "~/adapters/passwords.server";
import { nameSortKey, placeSortKey } from "~/adapters/pinyin.server";
import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { usableToken, useUp } from "./tokens";

interface FirstRun {
  code: string;
  districtZh: string;
  districtEn: string;
  districtCode: string;
  name: string;
  email: string;
  password: string;
  locale: string;
}

/** Makes the first district and its administrator; only with the code from the terminal, and only once. */
export async function firstRun(work: Work, input: FirstRun): Promise<Verdict<{ personId: string }>> {
  if (isCommonPassword(input.password, [input.email, input.name]))
    return refused("PASSWORD_COMMON", "password");
  const { tx, now } = work;
  const token = await usableToken(work, "FIRST_RUN", input.code.trim());
  if (!token || !(await useUp(work, token.tokenHash))) return refused("WRONG_CODE", "code");
  const place = await tx.place.create({
    data: {
      kind: "DISTRICT",
      code: input.districtCode,
      nameZh: input.districtZh,
      nameEn: input.districtEn,
      sortKey: placeSortKey(input.districtZh),
    },
  });
  const person = await tx.person.create({
    data: {
      name: input.name,
      sortKey: nameSortKey(input.name),
      email: input.email,
      locale: input.locale,
      passwordHash: await hashPassword(input.password),
      emailConfirmedAt: now,
      createdAt: now,
    },
    select: { id: true },
  });
  await tx.grant.create({
    data: { personId: person.id, role: "DISTRICT_ADMIN", placeId: place.id, grantedAt: now },
  });
  await tx.policy.create({
    data: {
      cadenceDays: 30,
      meetingDays: 92,
      applicationApprovals: 2,
      matchApprovals: 1,
      offerDays: 7,
      minimumMonths: 12,
      setAt: now,
      setById: person.id,
    },
  });
  await audit(work, { action: "site.first-run", subject: "person", subjectId: person.id, by: person.id });
  return passed({ personId: person.id });
}

/** Whether the first-run page exists: nobody has an account yet. */
export async function isFirstRun({ tx }: Work): Promise<boolean> {
  return (await tx.person.findFirst({ select: { id: true } })) === null;
}
