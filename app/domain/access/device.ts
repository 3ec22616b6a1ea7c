export const DEVICE_KINDS = ["PHONE", "TABLET", "COMPUTER", "UNKNOWN"] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export interface Device {
  kind: DeviceKind;
  /** As its maker calls it; null when the browser does not say. */
  browser: string | null;
}

// The first that fits: most browsers also claim to be the ones below them.
const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ["WeChat", /MicroMessenger\//],
  ["QQ", /QQBrowser\/|\bQQ\//],
  ["UC", /UCBrowser\//],
  ["HarmonyOS", /ArkWeb\//],
  ["Edge", /\bEdg(A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bVersion\/[\d.]+.*Safari\//],
];

/** Roughly what somebody holds in the hand, from what the browser calls itself; enough to know one's own again. */
export function deviceOf(agent: string): Device {
  return { kind: kindOf(agent), browser: BROWSERS.find(([, mark]) => mark.test(agent))?.[0] ?? null };
}

function kindOf(agent: string): DeviceKind {
  if (/\biPad\b|\bTablet\b|Android(?!.*\bMobile\b)/.test(agent)) return "TABLET";
  if (/\bMobile\b|\biPhone\b|\bPhone\b/.test(agent)) return "PHONE";
  return /\b(Windows|Macintosh|X11|Linux|CrOS)\b/.test(agent) ? "COMPUTER" : "UNKNOWN";
}
