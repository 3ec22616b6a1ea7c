import { useTranslation } from "react-i18next";
import type { OptionalAnswer, OptionalKind } from "~/domain/child/permission-texts";
import { formatPlainDate } from "~/i18n/format";
import { Card } from "~/ui/layout";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Given {
  kind: string;
  withdrawnAt: Date | null;
  givenOn: Date;
  method: string;
  language: string;
  textVersion: number;
  member: { relation: number };
}

type Props = {
  answers: readonly { kind: OptionalKind; answer: OptionalAnswer }[];
  permissions: readonly Given[];
};

/** What the family said for each kind of optional data, who said it, when and how. */
export function AnswersGiven({ answers, permissions }: Props) {
  const { t } = useTranslation("permissions");
  const words = useWords("common");
  const locale = useLocale();
  const standing = (kind: string) => permissions.find((one) => one.kind === kind && !one.withdrawnAt);
  return (
    <Card flush>
      <DataTable
        caption={t("optional.title")}
        rows={answers}
        keyOf={({ kind }) => kind}
        fold
        columns={[
          { id: "kind", head: t("kind"), rowHead: true, cell: ({ kind }) => words(`permission.${kind}`) },
          { id: "answer", head: t("answer"), cell: ({ answer }) => t(`answers.${answer}`) },
          {
            id: "how",
            head: t("how"),
            cell: ({ kind }) => {
              const one = standing(kind);
              if (!one) return "–";
              return t("line", {
                who: words(`relation.${one.member.relation}`),
                how: words(`permissionMethod.${one.method}`),
                when: formatPlainDate(one.givenOn, locale, "UTC"),
                language: t(one.language === "en" ? "english" : "chinese"),
                version: one.textVersion,
              });
            },
          },
        ]}
      />
    </Card>
  );
}
