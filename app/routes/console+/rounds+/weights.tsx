import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { viewerSchools } from "~/data/places/viewer-schools";
import { scorePolicies } from "~/data/rounds/score-policies";
import { mayEnterDistrict } from "~/domain/access/viewer";
import { FULL_SCORE, type ScorePolicy, TERMS } from "~/domain/matching/score";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { line, whole } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { notFound } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";
import { setScorePolicy } from "~/usecases/round/set-score-policy";
import { WeightForm } from "./_components/weight-form";
import { WeightHistory } from "./_components/weight-history";

/** 0 stands for the district. */
const schoolId = whole(0, 2_000_000_000);
const Search = z.object({ school: schoolId.optional().catch(undefined) });
const weight = whole(0, FULL_SCORE);
/** Limits as in the database's own constraints. */
const Shape = z.object({
  schoolId,
  basedOn: schoolId,
  time: weight,
  distance: weight,
  interests: weight,
  wishes: weight,
  experience: weight,
  waiting: weight,
  continuity: weight,
  fullParts: whole(1, 28),
  /** Kilometres. */
  farMetres: whole(1, 200),
  fullMonths: whole(1, 120),
  fullAfterMonths: whole(1, 60),
  reason: line(200),
});

export const meta = pageTitle("weights");

export const loader = consoleLoader({ search: Search }, async ({ work, viewer, search }) => {
  const schools = await viewerSchools(work);
  const administers = mayEnterDistrict(viewer);
  const asked = search.school ?? (administers ? 0 : schools[0]?.id);
  const known = asked === 0 ? administers : schools.some(({ id }) => id === asked);
  if (asked === undefined || !known) throw notFound();
  return { ...(await scorePolicies(work, asked || null)), schools, administers, schoolId: asked };
});

export const action = consoleAction({ confirmed: ["set"] }, (on) => ({
  set: on(
    Shape,
    ({ work, form }) => {
      const { schoolId, basedOn, reason, fullParts, farMetres, fullMonths, fullAfterMonths } = form;
      const weights = Object.fromEntries(TERMS.map((term) => [term, form[term]])) as ScorePolicy["weights"];
      const scales = { fullParts, farMetres: farMetres * 1000, fullMonths, fullAfterMonths };
      return setScorePolicy(work, {
        ...{ schoolId: schoolId || null, basedOn, reason, policy: { weights, ...scales } },
      });
    },
    ({ form }) => ({
      to: withQuery(paths.weights, { school: form.schoolId }),
      done: "weights.notice",
    }),
  ),
}));

export default function Weights() {
  const { t } = useTranslation("weights");
  const { t: rounds } = useTranslation("rounds");
  const { versions, inForce, schools, administers, schoolId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const options = [
    ...(administers ? [{ value: "0", label: t("district") }] : []),
    ...schools.map((school) => ({ value: String(school.id), label: nameOf(school) })),
  ];
  const state = versions.length > 0 ? "own" : "inherits";
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        trail={[{ href: paths.rounds, label: rounds("title") }, { label: t("title") }]}
      />
      {options.length > 1 && (
        <Form method="get" className="filters">
          <SelectField
            name="school"
            label={t("scope")}
            options={options}
            defaultValue={String(schoolId)}
            wide
            required
          />
          <Button>{t("show")}</Button>
        </Form>
      )}
      {schoolId === 0 ? (
        <Alert>
          {versions.length === 0 && `${t("unset")} `}
          {t("several")}
        </Alert>
      ) : (
        <Alert>{t(state)}</Alert>
      )}
      <WeightForm policy={inForce} schoolId={schoolId} basedOn={versions[0]?.id ?? 0} reply={reply} />
      <WeightHistory versions={versions} />
    </>
  );
}
