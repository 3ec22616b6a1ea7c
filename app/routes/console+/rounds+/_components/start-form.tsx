import { useTranslation } from "react-i18next";
import type { RoundScope } from "~/data/rounds/scopes";
import { Button } from "~/ui/button";
import { PickField, type PickOption } from "~/ui/choice-fields";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useNameOf } from "~/ui/use-frame";

/** Up to this many schools stand side by side with the towns; more are folded away. */
const SHOWN_SCHOOLS = 6;

export function StartForm({ scopes, reply }: { scopes: readonly RoundScope[]; reply: unknown }) {
  const { t } = useTranslation("rounds");
  const nameOf = useNameOf();
  const titleOf = (scope: RoundScope) => {
    const name = nameOf(scope);
    if (scope.kind === "SCHOOL") return name;
    return scope.kind === "ALL" ? t("start.all", { name }) : t("start.town", { name });
  };
  const optionOf = (scope: RoundScope): PickOption => ({
    value: scope.value,
    label: (
      <>
        {titleOf(scope)}
        <br />
        <small>{t("start.hint", { waiting: scope.waiting, free: scope.free })}</small>
      </>
    ),
  });
  const schools = scopes.filter(({ kind }) => kind === "SCHOOL");
  const wide = scopes.filter(({ kind }) => kind !== "SCHOOL");
  const folds = wide.length > 0 && schools.length > SHOWN_SCHOOLS;
  const first = (folds ? wide : [...wide, ...schools]).map(optionOf);
  return (
    <PostForm intent="start" reply={reply} labels={{ scope: t("start.scope") }}>
      {(field) => {
        const chosen = field.choices("scope", scopes[0] ? [scopes[0].value] : []);
        return (
          <>
            <PickField {...chosen} required layout="column" options={first} />
            {folds && (
              <Disclosure
                summary={t("start.bySchool")}
                open={schools.some(({ value }) => chosen.defaultValue.includes(value))}
              >
                <PickField
                  {...chosen}
                  error={undefined}
                  id="scope-schools"
                  label={t("start.bySchool")}
                  required
                  layout="column"
                  options={schools.map(optionOf)}
                />
              </Disclosure>
            )}
            <Button tone="primary" icon="bridge" block>
              {t("start.submit")}
            </Button>
          </>
        );
      }}
    </PostForm>
  );
}
