import { useTranslation } from "react-i18next";
import type { PermissionSheet } from "~/data/children/permission-sheet";
import { newerTexts } from "~/domain/child/family-permission";
import { CURRENT_TEXTS } from "~/domain/child/permission-texts";
import { formatPlainDate } from "~/i18n/format";
import { TextChanges } from "~/ui/text-changes";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

const PARTS = ["what", "why", "who", "howLong", "stop"] as const;
const LINES = ["signature", "relation", "date", "staff"] as const;

/** The texts of today with a box for each answer and lines to sign; what was given so far stands at the end. */
export function Sheet({ sheet, now }: { sheet: PermissionSheet; now: Date }) {
  const { t } = useTranslation(["familyPermission", "permissions"]);
  const texts = useWords("permissionTexts");
  const nameOf = useNameOf();
  const locale = useLocale();
  const { school } = sheet;
  return (
    <section className="permission-sheet" aria-label={t("sheet.printTitle")}>
      <h2>{t("sheet.printTitle")}</h2>
      <p>
        {nameOf(school)} · {t("sheet.child")}: <b>{sheet.name}</b>
      </p>
      {sheet.kinds.map((kind) => (
        <article key={kind}>
          <h3>{texts(`${kind}_${CURRENT_TEXTS[kind]}.title`)}</h3>
          <TextChanges versions={newerTexts(sheet.permissions, [kind])} />
          <dl>
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{t(`permissions:texts.part.${part}`)}</dt>
                <dd>{texts(`${kind}_${CURRENT_TEXTS[kind]}.${part}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="permission-answer">
            {t("sheet.answer")} <small>{t("version", { version: CURRENT_TEXTS[kind] })}</small>
          </p>
        </article>
      ))}
      <Given sheet={sheet} />
      <dl className="permission-signing">
        {LINES.map((line) => (
          <div key={line}>
            <dt>{t(`sheet.${line}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <p>
        <small>{t("sheet.printed", { date: formatPlainDate(now, locale, school.timeZone) })}</small>
      </p>
    </section>
  );
}

function Given({ sheet }: { sheet: PermissionSheet }) {
  const { t } = useTranslation("familyPermission");
  const words = useWords("common");
  const locale = useLocale();
  return (
    <>
      <h3>{t("sheet.given")}</h3>
      {sheet.permissions.length === 0 && <p>{t("sheet.none")}</p>}
      <ul>
        {sheet.permissions.map(({ id, kind, granted, givenOn, member, textVersion: version }) => (
          <li key={id}>
            {t("beforeLine", {
              ...{ what: words(`permission.${kind}`), answer: t(granted ? "granted" : "refused"), version },
              when: formatPlainDate(givenOn, locale, "UTC"),
              who: words(`relation.${member.relation}`),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
