import { Links, Meta, Outlet, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/http/paths";
import { areaOf, hasScript, type Sheet, sheetOf } from "~/ui/area";
import { ConsoleScript } from "~/ui/console-script";
import { Failure, FailureTitle } from "~/ui/failure";
import { failureTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import familySheet from "~/ui/styles/areas/family.css?url";
import publicSheet from "~/ui/styles/areas/public.css?url";
import wholeSheet from "~/ui/styles/areas/whole.css?url";
import { useLocale } from "~/ui/use-frame";

export { frameLoader as loader } from "~/http/frame.server";

export const meta = failureTitle;

const SHEETS: Record<Sheet, string> = { public: publicSheet, family: familySheet, whole: wholeSheet };

export const links = () => [
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/icon-180.png" },
];

/** The document. Pages of the console and of volunteers carry one script, all others none: see docs/decisions/0003. */
export function Layout({ children }: { children: ReactNode }) {
  const matches = useMatches();
  const area = areaOf(matches);
  const locale = useLocale();
  const framed = useRouteLoaderData("root") !== undefined;
  return (
    <html lang={locale} className={area}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#faf7f1" />
        {/* An address that no route knows runs no loader, so that `meta` does not know the language. */}
        {framed ? <Meta /> : <FailureTitle />}
        <link rel="stylesheet" href={SHEETS[sheetOf(matches)]} />
        <link rel="manifest" href={paths.manifest(area === "family" ? "family" : "site", locale)} />
        <Links />
        {hasScript(matches) && <ConsoleScript />}
      </head>
      <body className={area}>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <PublicFrame>
      <Failure />
    </PublicFrame>
  );
}
