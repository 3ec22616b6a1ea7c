import type { Answer } from "../support/tab";

/** What every page that is shown must say and must not hold: only the site's own files, kept by nobody, with one nonce. */
export function breachesOf({ headers, text }: Answer, bare: boolean): string[] {
  const policy = String(headers["content-security-policy"]);
  const breaches = [
    headers["cache-control"] !== "no-store" && "may be kept",
    headers["x-content-type-options"] !== "nosniff" && "may be sniffed",
    !/^(same-origin|no-referrer)$/.test(String(headers["referrer-policy"])) &&
      "tells other sites its address",
    !policy.includes("default-src 'none'") && "has no policy",
  ];
  // A calendar's addresses lead back here, those in a workbook name its parts; nothing loads them.
  if (!/^(text\/calendar|application\/vnd\.openxmlformats)/.test(String(headers["content-type"]))) {
    breaches.push(...(text.match(/https?:\/\/(?!127\.0\.0\.1|www\.w3\.org)[^"\s<]*/g) ?? []));
    if (!bare) breaches.push(...scriptBreaches(text, policy.match(/'nonce-([^']+)'/)?.[1]));
  }
  return breaches.filter((one) => one !== false);
}

function scriptBreaches(text: string, nonce: string | undefined): string[] {
  const [inline = ""] = text.match(/<[^>]+\s(style|on\w+)=/) ?? [];
  const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  return [inline, ...scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))].filter(Boolean);
}
