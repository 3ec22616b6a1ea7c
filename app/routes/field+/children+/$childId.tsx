import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type Carer, carersOf, childToVisit, type PairSeen, pairOf, visitsTo } from "~/data/visits/child";
import { ageBand } from "~/domain/access/child-view";
import { yearsOn } from "~/domain/shared/age";
import { dayIn } from "~/domain/shared/calendar-day";
import { CIRCUMSTANCES } from "~/domain/visit/circumstances";
import { fieldLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Dotted } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { VisitLog } from "~/ui/visit-log";
import { useWords } from "~/ui/words";
import { opened } from "~/usecases/record/opened";

const Params = z.object({ childId: id });

export const meta = pageTitle("fieldChild");

export const loader = fieldLoader({ params: Params }, async ({ work, params: { childId } }) => {
  const { birthDate, ...child } = found(await childToVisit(work, childId));
  const carers = await carersOf(work, childId);
  const pair = await pairOf(work, child.pairId);
  const visits = await visitsTo(work, childId);
  await opened(work, {
    subject: "child",
    subjectId: childId,
    schoolId: child.schoolId,
    details: { page: "visits" },
  });
  const age = ageBand(yearsOn(birthDate, dayIn(work.now, child.timeZone)));
  return { child, age, carers, pair, visits };
});

export default function FieldChild() {
  const { t } = useTranslation(["visits", "ownMatches"]);
  const { child, age, carers, pair, visits } = useLoaderData<typeof loader>();
  const grades = useWords("children");
  const nameOf = useNameOf();
  const school = nameOf({ nameZh: child.schoolZh, nameEn: child.schoolEn });
  const village = nameOf({ nameZh: child.placeZh, nameEn: child.placeEn });
  return (
    <>
      <PageHead
        title={child.name}
        lead={<Dotted facts={[t(`ownMatches:ageBand.${age}`), school, grades(`grade.${child.grade}`)]} />}
        trail={[{ href: paths.field, label: t("visits:title") }, { label: child.name }]}
      >
        <LinkButton tone="primary" icon="pencil" href={paths.fieldVisit(child.id)}>
          {t("visits:record")}
        </LinkButton>
      </PageHead>
      <Stack wide>
        <Card title={t("visits:home")} id="home">
          <Facts
            facts={[
              {
                id: "address",
                label: t("visits:address"),
                value: child.address.startsWith(village) ? child.address : `${village} ${child.address}`,
                ...(!child.address && { more: t("visits:noAddress") }),
              },
              ...useCarerFacts(carers),
            ]}
          />
        </Card>
        {pair && <PairCard pair={pair} />}
        <Card title={t("visits:before")} id="before">
          {visits.length > 0 ? <VisitLog visits={visits} /> : <Empty art="lamp" title={t("visits:never")} />}
        </Card>
      </Stack>
    </>
  );
}

function useCarerFacts(carers: readonly Carer[]) {
  const { t } = useTranslation("visits");
  const words = useWords("common");
  return carers.map(({ id, name, relation, phone }) => ({
    id,
    label: t("carer", { relation: words(`relation.${relation}`) }),
    value: name,
    more: phone ? <a href={`tel:${phone}`}>{phone}</a> : t("noPhone"),
  }));
}

function PairCard({ pair }: { pair: PairSeen }) {
  const { t } = useTranslation("visits");
  const call = (phone: string) => phone && <a href={`tel:${phone}`}>{phone}</a>;
  return (
    <Card title={t("pair.title")} id="pair">
      <Facts
        facts={[
          { id: "officer", label: t("pair.officer"), value: pair.officer, more: call(pair.officerPhone) },
          { id: "helper", label: t("pair.helper"), value: pair.helper, more: call(pair.helperPhone) },
          {
            id: "why",
            label: t("pair.why"),
            value: <Dotted facts={CIRCUMSTANCES.filter((one) => pair[one]).map((one) => t(`need.${one}`))} />,
          },
        ]}
      />
    </Card>
  );
}
