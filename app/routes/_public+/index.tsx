import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { programme } from "~/data/landing/programme";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { formatNumber } from "~/i18n/format";
import { Figures } from "~/ui/facts";
import { Hero } from "~/ui/landing/hero";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { useLocale } from "~/ui/use-frame";
import { Deal, Questions, Safety, WaysToHelp, WayToFirstMeeting } from "./_components/landing-bands";
import { Schools } from "./_components/landing-schools";

export const meta = pageTitle("home");

export const loader = publicLoader({}, async ({ work, context }) => ({
  ...(await programme(work)),
  demo: context.site.env.mode === "demo",
}));

export default function Landing() {
  const { t } = useTranslation("landing");
  const { figures, schools, demo } = useLoaderData<typeof loader>();
  return (
    <PublicFrame wrapped={false} tagline>
      <Hero
        title={[t("hero.first"), t("hero.second")]}
        lead={t("hero.lead")}
        primary={{ href: paths.signUp, label: t("hero.apply") }}
        secondary={{ href: paths.quiz, label: t("hero.quiz") }}
        scene={t("hero.scene")}
      />
      <div className="wrap">
        {/* Before there is a register there is nothing to count. */}
        {figures.children > 0 && <Register figures={figures} demo={demo} />}
      </div>
      <Deal />
      <WayToFirstMeeting />
      <Safety />
      <Schools schools={schools} />
      <WaysToHelp />
      <Questions />
    </PublicFrame>
  );
}

type RegisterProps = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "figures" | "demo">;

/** Three figures in large print, and in words the rest that makes them add up. */
function Register({ figures, demo }: RegisterProps) {
  const { t } = useTranslation("landing");
  const locale = useLocale();
  const number = (id: "children" | "matched" | "waiting" | "asking" | "paused" | "left") =>
    formatNumber(figures[id], locale);
  return (
    <>
      <Figures
        label={t("figures.label")}
        figures={(["children", "matched", "waiting"] as const).map((id) => ({
          id,
          label: t(`figures.${id}`),
          value: number(id),
          care: id === "waiting",
        }))}
      />
      <p className="invented">
        {t("figures.rest", {
          children: number("children"),
          asking: number("asking"),
          paused: number("paused"),
          left: number("left"),
        })}
      </p>
      {demo && <p className="invented">{t("figures.invented")}</p>}
    </>
  );
}
