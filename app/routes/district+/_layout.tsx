import { Outlet } from "@remix-run/react";
import type { AreaHandle } from "~/ui/area";
import { ConsoleFrame } from "~/ui/console-frame";
import { Failure } from "~/ui/failure";

export const handle: AreaHandle = { body: "console" };

// A layout shows the frame and protects nothing: every route below enters its area by itself.
export default function DistrictLayout() {
  return (
    <ConsoleFrame>
      <Outlet />
    </ConsoleFrame>
  );
}

export function ErrorBoundary() {
  return (
    <ConsoleFrame>
      <Failure />
    </ConsoleFrame>
  );
}
