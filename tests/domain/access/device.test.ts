import { expect, test } from "vitest";
import { deviceOf } from "~/domain/access/device";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`Mozilla/5.0 (Linux; Android 14; V2304) ${WEBKIT} Chrome/130.0 Mobile Safari/537.36`, "PHONE", "Chrome"],
  [
    `Mozilla/5.0 (Linux; Android 13) ${WEBKIT} Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.42`,
    "PHONE",
    "WeChat",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1",
    "PHONE",
    "Safari",
  ],
  [
    "Mozilla/5.0 (iPad; CPU OS 16_6) AppleWebKit/605.1.15 Version/16.6 Mobile/15E148 Safari/604.1",
    "TABLET",
    "Safari",
  ],
  [`Mozilla/5.0 (Linux; Android 12; MRX-AL09) ${WEBKIT} Chrome/99.0 Safari/537.36`, "TABLET", "Chrome"],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/130.0 Safari/537.36 Edg/130.0`,
    "COMPUTER",
    "Edge",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "COMPUTER", "Firefox"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15",
    "COMPUTER",
    "Safari",
  ],
  ["curl/8.5.0", "UNKNOWN", null],
  ["", "UNKNOWN", null],
])("%s", (agent, kind, browser) => {
  expect(deviceOf(agent)).toEqual({ kind, browser });
});
