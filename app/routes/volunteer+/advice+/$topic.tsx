import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ADVICE, ADVICE_TOPICS, type AdviceTopic } from "~/domain/volunteer/training/advice";
import { contentOf, slugOf, textOf } from "~/domain/volunteer/training/modules";
import { volunteerLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Prose } from "~/ui/prose";
import { useWords } from "~/ui/words";

const Params = z.object({
  topic: z.string().transform((slug, { issues, value }): AdviceTopic => {
    const topic = ADVICE_TOPICS.find((code) => slugOf(code) === slug);
    if (topic) return topic;
    issues.push({ code: "custom", message: "INVALID", input: value });
    return z.NEVER;
  }),
});

export const meta = pageTitle("adviceOn");

export const loader = volunteerLoader({ params: Params }, async ({ params }) => params);

/** The passages of the training that speak about one difficulty. */
export default function AdvicePage() {
  const { t } = useTranslation("training");
  const words = useWords("trainingTexts");
  const { topic } = useLoaderData<typeof loader>();
  const title = t(`advice.topic.${topic}`);
  return (
    <>
      <PageHead title={title} trail={[{ href: paths.advice, label: t("advice.title") }, { label: title }]} />
      <Stack wide>
        {ADVICE[topic].map(({ module, section }) => {
          const text = textOf(module, contentOf(module).version);
          return (
            <Card
              key={section}
              id={section}
              title={words(`${text}.section.${section}.title`)}
              under={
                <a href={`${paths.trainingModule(slugOf(module))}#${section}`}>
                  {t("advice.from", { title: words(`${text}.title`) })}
                </a>
              }
            >
              <Prose text={words(`${text}.section.${section}.text`)} />
            </Card>
          );
        })}
      </Stack>
    </>
  );
}
