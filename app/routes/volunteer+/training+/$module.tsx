import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { contentOf, questionsOf, slugOf, textOf } from "~/domain/volunteer/training/modules";
import { volunteerLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { PageHead, Section } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Prose } from "~/ui/prose";
import { useWords } from "~/ui/words";
import { ModuleParams } from "./_components/module-params";

export const meta = pageTitle("trainingModule");

export const loader = volunteerLoader({ params: ModuleParams }, async ({ params }) => {
  const { version, minutes, sections } = contentOf(params.module);
  return { module: params.module, version, minutes, sections: Object.keys(sections) };
});

/** One part of the training, to be read in peace. */
export default function ModulePage() {
  const { t } = useTranslation("training");
  const words = useWords("trainingTexts");
  const { module, version, minutes, sections } = useLoaderData<typeof loader>();
  const text = (key: string) => words(`${textOf(module, version)}.${key}`);
  return (
    <>
      <PageHead
        title={text("title")}
        lead={`${text("about")} ${t("module.about", { minutes, questions: questionsOf(module).length })}`}
        trail={[{ href: paths.training, label: t("title") }, { label: text("title") }]}
      />
      <nav className="contents" aria-label={t("module.contents")}>
        <ol>
          {sections.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{text(`section.${section}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map((section) => (
        <Section key={section} id={section} title={text(`section.${section}.title`)}>
          <Prose text={text(`section.${section}.text`)} />
        </Section>
      ))}
      <div className="reading-end">
        <LinkButton tone="primary" href={paths.trainingQuiz(slugOf(module))} icon="check">
          {t("module.toQuiz")}
        </LinkButton>
      </div>
    </>
  );
}
