import { useTranslation } from "react-i18next";
import type { CardFile } from "~/data/children/card";
import { givenName } from "~/domain/child/given-name";
import { formatPlainDate } from "~/i18n/format";
import { ContactCard } from "~/ui/contact-card";
import { useRhythm } from "~/ui/rhythm";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Props = {
  card: Pick<CardFile, "id" | "child" | "member" | "expiresAt">;
  qr: { path: string; size: number };
};

/** Two sides of A6 for one member of the family: no surname, no number, no address of the child. */
export function FamilyCard({ card: { id, child, member, expiresAt }, qr }: Props) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const own = useWords("children");
  const locale = useLocale();
  const nameOf = useNameOf();
  const rhythm = useRhythm();
  const name = givenName(child.name);
  const plans = child.matches.flatMap(({ volunteer, plans }) =>
    plans.map((plan) => ({ id: plan.id, volunteer, plan })),
  );
  return (
    <ContactCard
      words={{
        title: t("card.title"),
        keep: t("card.keep"),
        front: t("card.front"),
        back: t("card.backSide"),
        scan: t("card.scan"),
        scanMore: t("card.scanMore"),
        whoCalls: t("card.whoCalls", { name }),
        teacherFirst: t("card.teacherFirst"),
        anyTime: t("card.anyTime"),
        danger: t("card.danger"),
        promise: t("card.promise"),
        lost: t("card.lost"),
      }}
      labels={[
        { id: "name", label: t("card.name"), value: name },
        { id: "school", label: t("card.school"), value: nameOf(child.school) },
        {
          id: "class",
          label: t("card.class"),
          value: `${own(`grade.${child.grade}`)} ${child.className}`.trim(),
        },
      ]}
      qr={{ ...qr, label: t("card.qr", { name }) }}
      number={t("card.for", { name: member.name, relation: words(`relation.${member.relation}`) })}
      validUntil={t("card.until", { when: formatPlainDate(expiresAt, locale, child.school.timeZone) })}
      calls={
        plans.length > 0
          ? plans.map(({ id, volunteer, plan }) => ({
              id,
              name: volunteer.name,
              role: words(`mentorRole.${volunteer.role ?? "ANY"}`),
              how: [words(`mode.${plan.mode}`), plan.place].filter(Boolean).join(" · "),
              when: rhythm(plan),
            }))
          : [{ id, name: "", how: t("card.noCalls"), when: "" }]
      }
      teacher={{ name: child.school.contactName, phone: child.school.phone }}
    />
  );
}
