import { qrCode } from "~/adapters/qr.server";
import { spokenCode } from "~/domain/volunteer/certificate";
import { originOf } from "./origin.server";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

/** Where whoever holds the paper can compare it, in words and as a picture for a phone. */
export function whereToVerify(request: Request, context: RequestContext, code: string) {
  const origin = originOf(request, context);
  return {
    address: `${origin}${paths.verify()}`,
    qr: qrCode(`${origin}${paths.verify(spokenCode(code))}`),
  };
}
