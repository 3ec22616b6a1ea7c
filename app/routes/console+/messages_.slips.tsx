import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { familiesToTell, type ToTell } from "~/data/messages/school";
import { givenName } from "~/domain/child/given-name";
import { consoleLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { formatShortDateTime } from "~/i18n/format";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export const meta = pageTitle("slips");

export const loader = consoleLoader({}, async ({ work }) => ({
  // Whom a text message will tell needs no paper.
  toTell: (await familiesToTell(work)).filter(({ textAt }) => !textAt),
}));

/** For families who have neither e-mail nor a phone that takes messages: one slip of paper each. */
export default function Slips() {
  const { t } = useTranslation("messages");
  const { toTell } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("slips.title")}
        lead={t(toTell.length > 0 ? "slips.lead" : "slips.none")}
        trail={[{ href: paths.messages, label: t("title") }, { label: t("slips.title") }]}
      />
      <ul className="slips">
        {toTell.map((one) => (
          <Slip key={one.contactId} of={one} />
        ))}
      </ul>
    </>
  );
}

/** Names the child as it is called, and nothing else about it: a slip may be lost on the way. */
function Slip({ of: one }: { of: ToTell }) {
  const { t } = useTranslation("messages");
  const words = useWords("common");
  const nameOf = useNameOf();
  const locale = useLocale();
  const facts = {
    mode: words(`mode.${one.mode}`),
    when: formatShortDateTime(one.startsAt, locale, one.timeZone),
  };
  return (
    <li className="take-home">
      <p>{t("slips.family", { child: givenName(one.child) })}</p>
      <p>
        <b>{t(one.off ? "slips.off" : "slips.moved", facts)}</b>
      </p>
      <p>{t("slips.phone", { phone: one.schoolPhone })}</p>
      <p className="from">{nameOf(one)}</p>
    </li>
  );
}
