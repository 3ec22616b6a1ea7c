import { Failure } from "./failure";
import { PublicFrame } from "./public-frame";

/** Where a page for paper cannot be made: a page like any other that says so. */
export function PrintFailure() {
  return (
    <PublicFrame>
      <Failure />
    </PublicFrame>
  );
}
