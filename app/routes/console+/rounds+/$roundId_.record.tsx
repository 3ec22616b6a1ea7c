import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { recordPage } from "~/data/rounds/record-page";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { consoleLoader } from "~/http/area.server";
import { id, pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatDateTime } from "~/i18n/format";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert, StateChip } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { RecordDecisions } from "./_components/record-decisions";
import { RecordInputs } from "./_components/record-inputs";
import { RecordPlan } from "./_components/record-plan";
import { RecordProof } from "./_components/record-proof";

const Search = z.object({
  page: pageNumber,
  check: z
    .literal("1")
    .optional()
    .catch(undefined)
    .transform((value) => value === "1"),
});

export const meta = pageTitle("roundRecord");

export const loader = consoleLoader(
  { params: z.object({ roundId: id }), search: Search },
  async ({ work, params, search }) => {
    const record = found(await recordPage(work, params.roundId, search));
    await opened(work, { subject: "round", subjectId: record.id, details: { page: "record" } });
    return { record };
  },
);

export default function RoundRecord() {
  const { t } = useTranslation("rounds");
  const { record } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const nameOf = useNameOf();
  const { scope, storedAt, inputs } = record;
  const scopeName = scope ? nameOf(scope) : record.scopeName;
  const zone = scope?.timeZone ?? DISTRICT_ZONE;
  return (
    <>
      <PageHead
        title={t("record.title", { scope: scopeName })}
        lead={storedAt ? t("record.lead", { at: formatDateTime(storedAt, locale, zone) }) : undefined}
        trail={[
          { href: paths.rounds, label: t("title") },
          { href: paths.round(record.id), label: scopeName },
          { label: t("record.crumb") },
        ]}
      >
        <StateChip of="round" state={record.state} />
      </PageHead>
      {inputs === null && <Alert tone="care">{t("record.none")}</Alert>}
      <RecordProof record={record} />
      <RecordInputs record={record} zone={zone} />
      <RecordDecisions record={record} zone={zone} />
      <RecordPlan record={record} />
    </>
  );
}
