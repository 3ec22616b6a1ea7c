import { useTranslation } from "react-i18next";
import { formatList } from "~/i18n/format";
import { Seal } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { type HomeProps, useNamed } from "./home";

/** Who the proxy parents are, as far as the family may know at this stage. */
export function Mentors({ mentors }: Pick<HomeProps, "mentors">) {
  const { t } = useTranslation("family");
  const words = useWords("common");
  const locale = useLocale();
  const named = useNamed();
  if (mentors.length === 0) {
    return (
      <>
        <h2>{t("mentors")}</h2>
        <p>
          <b>{t("noMentor")}</b>
        </p>
        <p>{t("noMentorLead")}</p>
      </>
    );
  }
  return (
    <>
      <h2>{t("mentors")}</h2>
      <ul className="family-mentors">
        {mentors.map((mentor) => (
          <li key={mentor.id}>
            <Seal name={mentor.name ?? "?"} tone={mentor.name ? undefined : "open"} />
            <div>
              <b>{named(mentor)}</b>
              {mentor.name && <p>{words(`mentorRole.${mentor.role ?? "ANY"}`)}</p>}
              {mentor.about && <p>{mentor.about}</p>}
              {mentor.interests.length > 0 && (
                <p>
                  {t("likes", {
                    list: formatList(
                      mentor.interests.map((code) => words(`interest.${code}`)),
                      locale,
                    ),
                  })}
                </p>
              )}
              {mentor.paused && <p>{t("paused")}</p>}
              {mentor.state === "ACCEPTED" && <p>{t("unnamedLead")}</p>}
              {mentor.state === "PERMITTED" && <p>{t("soon")}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
