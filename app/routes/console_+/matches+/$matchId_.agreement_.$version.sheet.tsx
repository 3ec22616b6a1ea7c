import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { agreementFile } from "~/data/agreements/file";
import { consoleLoader } from "~/http/area.server";
import { id, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate } from "~/i18n/format";
import { GroundRules, useSignedSaid, useTermsSaid } from "~/ui/agreement";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";

const Params = z.object({ matchId: id, version: whole(1, 1000) });

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("agreementSheet");

export const handle: AreaHandle = { body: "print" };

/** One version on paper, for whoever signs with ink, and to keep. */
export const loader = consoleLoader({ params: Params, confirmed: true }, async ({ work, params }) => {
  const { current, older, ...match } = found(await agreementFile(work, params.matchId));
  const versions = current ? [current, ...older] : [];
  const version = found(versions.find((one) => one.version === params.version));
  await opened(work, {
    ...{ subject: "match", subjectId: match.id, schoolId: match.schoolId },
    details: { page: "agreement" },
  });
  return { match, version, now: work.now };
});

export default function AgreementSheetPage() {
  const { t } = useTranslation("agreements");
  const { match } = useLoaderData<typeof loader>();
  return (
    <PrintDesk
      title={t("title")}
      lead={t("sheet.lead")}
      action={
        <LinkButton href={paths.matchAgreement(match.id)} icon="left">
          {t("sheet.back")}
        </LinkButton>
      }
    >
      <Sheet />
    </PrintDesk>
  );
}

function Sheet() {
  const { t } = useTranslation("agreements");
  const nameOf = useNameOf();
  const locale = useLocale();
  const { match, version, now } = useLoaderData<typeof loader>();
  const { school } = match;
  const terms = useTermsSaid(version);
  const said = useSignedSaid(version.signatures);
  const day = (value: Date) => formatPlainDate(value, locale, school.timeZone);
  const nameOfSigner = (id: string) => {
    const found = version.signatures.find((one) => one.id === id);
    return found?.member?.name ?? found?.recordedBy ?? "";
  };
  return (
    <section className="file-sheet agreement-sheet" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p>
        {t("sheet.between", {
          child: match.child.name,
          mentor: match.volunteer.name,
          school: nameOf(school),
        })}
      </p>
      <p>{t("terms.version", { version: version.version, date: day(version.drawnAt) })}</p>
      <table>
        <caption>{t("terms.title")}</caption>
        <tbody>
          {terms.map(({ id: what, label, value }) => (
            <tr key={what}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t("terms.rules")}</h3>
      <GroundRules edition={version.rules} />
      <table className="signing">
        <caption>{t("signed.title")}</caption>
        <tbody>
          {said.map(({ party, label, signed, value }) => (
            <tr key={party}>
              <th scope="row">{label}</th>
              <td>
                {signed
                  ? `${party === "CHILD" ? "" : nameOfSigner(signed.id)} ${value}`.trim()
                  : `${t("sheet.signature")}:`}
              </td>
              <td>{signed ? "" : `${t("sheet.date")}:`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("sheet.call", { name: school.contactName, phone: school.phone })}</p>
      <p>
        <small>{t("sheet.printed", { date: day(now) })}</small>
      </p>
    </section>
  );
}
