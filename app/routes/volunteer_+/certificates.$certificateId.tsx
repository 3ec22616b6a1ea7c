import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { certificatePaper } from "~/data/training/certificates";
import { volunteerLoader } from "~/http/area.server";
import { whereToVerify } from "~/http/certificate.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { CertificateSheet } from "./_components/certificate-sheet";

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("certificate");

export const handle: AreaHandle = { body: "print" };

export const loader = volunteerLoader(
  { params: z.object({ certificateId: id }), confirmed: true },
  async ({ work, params, request, context }) => {
    const paper = found(await certificatePaper(work, params.certificateId));
    return { paper, where: whereToVerify(request, context, paper.code) };
  },
);

export default function CertificatePage() {
  const { t } = useTranslation("certificates");
  return (
    <PrintDesk
      title={t("title")}
      lead={t("lead")}
      action={
        <LinkButton href={paths.certificates} icon="left">
          {t("back")}
        </LinkButton>
      }
    >
      <CertificateSheet {...useLoaderData<typeof loader>()} />
    </PrintDesk>
  );
}
