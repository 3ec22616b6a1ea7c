import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Candidate, childInNeed } from "~/data/visits/pairs";
import { CIRCUMSTANCES, isInNeed } from "~/domain/visit/circumstances";
import { id, someOf, whole } from "~/http/fields";
import { isReplyTo } from "~/http/form-reply";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { Facts } from "~/ui/facts";
import { SelectField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { When } from "~/ui/text";

export const NeedAsked = z.object({ circumstances: someOf(CIRCUMSTANCES), version: whole(0, 1_000_000) });
export const PairAsked = z.object({ officerId: id, helperId: id });

type Child = NonNullable<Awaited<ReturnType<typeof childInNeed>>>;
interface Props {
  child: Child;
  reply: unknown;
}

/** Why a child is in particular need. */
export function NeedCard({ child: { circumstances }, reply }: Props) {
  const { t } = useTranslation("visits");
  const labels = { circumstances: t("need.which") };
  return (
    <Card title={t("need.title")} id="need">
      <p className="s soft">{t("need.lead")}</p>
      <PostForm intent="note" reply={reply} labels={labels} version={circumstances?.version ?? 0}>
        {(field) => (
          <>
            <PickField
              {...field.choices(
                "circumstances",
                CIRCUMSTANCES.filter((one) => circumstances?.[one]),
              )}
              multiple
              layout="column"
              options={CIRCUMSTANCES.map((value) => ({ value, label: t(`need.${value}`) }))}
            />
            <Button>{t("need.save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** Who looks after the child as a pair (1+1), and who could. */
export function PairCards({ child, candidates, reply }: Props & { candidates: readonly Candidate[] }) {
  const { t } = useTranslation("visits");
  const [pair] = child.carePairs;
  const inNeed = child.circumstances !== null && isInNeed(child.circumstances);
  return (
    <Card title={t("pair.title")} id="pair">
      {pair ? <Paired pair={pair} zone={child.school.timeZone} /> : <p>{t("pair.none")}</p>}
      {!pair && !inNeed && <p className="s soft">{t("pair.noneLead")}</p>}
      {inNeed &&
        child.state !== "LEFT" &&
        (pair ? (
          <Disclosure summary={t("pair.change")} open={isReplyTo(reply, "pair") || isReplyTo(reply, "end")}>
            <p className="s soft">{t("pair.changeLead")}</p>
            <PairForm candidates={candidates} reply={reply} />
            <PostForm intent="end" reply={reply} labels={{}}>
              {() => <Button tone="danger">{t("pair.end")}</Button>}
            </PostForm>
          </Disclosure>
        ) : (
          <PairForm candidates={candidates} reply={reply} />
        ))}
    </Card>
  );
}

function Paired({ pair, zone }: { pair: Child["carePairs"][number]; zone: string }) {
  const { t } = useTranslation("visits");
  const call = (phone: string | null) => phone && <a href={`tel:${phone}`}>{phone}</a>;
  return (
    <Facts
      facts={[
        { id: "officer", label: t("pair.officer"), value: pair.officer.name, more: call(pair.officer.phone) },
        { id: "helper", label: t("pair.helper"), value: pair.helper.name, more: call(pair.helper.phone) },
        {
          id: "since",
          label: t("pair.since"),
          value: <When value={pair.startedAt} zone={zone} as="plainDate" />,
        },
      ]}
    />
  );
}

function PairForm({ candidates, reply }: { candidates: readonly Candidate[]; reply: unknown }) {
  const { t } = useTranslation("visits");
  const named = (role: Candidate["role"]) =>
    candidates.filter((one) => one.role === role).map(({ id, name }) => ({ value: id, label: name }));
  const officers = named("BEAT_OFFICER");
  const helpers = named("PROTECTION_HELPER");
  if (officers.length === 0 || helpers.length === 0) return <p className="s soft">{t("pair.nobody")}</p>;
  return (
    <PostForm
      intent="pair"
      reply={reply}
      labels={{ officerId: t("pair.officer"), helperId: t("pair.helper") }}
    >
      {(field) => (
        <>
          <SelectField {...field.text("officerId")} empty options={officers} required />
          <SelectField {...field.text("helperId")} empty options={helpers} required />
          <Button tone="primary">{t("pair.save")}</Button>
        </>
      )}
    </PostForm>
  );
}
