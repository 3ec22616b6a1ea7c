import { Outlet } from "@remix-run/react";
import type { AreaHandle } from "~/ui/area";
import { ConsoleFrame } from "~/ui/console-frame";
import { Failure } from "~/ui/failure";
import { PublicFrame } from "~/ui/public-frame";
import { useFrame } from "~/ui/use-frame";

export const handle: AreaHandle = { body: "console" };

// A layout shows the frame and protects nothing: every route below enters its area by itself.
export default function SafeguardingLayout() {
  return (
    <ConsoleFrame>
      <Outlet />
    </ConsoleFrame>
  );
}

export function ErrorBoundary() {
  const { person } = useFrame();
  // Whoever may not enter is not shown the ways inside.
  const Frame = person?.officer ? ConsoleFrame : PublicFrame;
  return (
    <Frame>
      <Failure />
    </Frame>
  );
}
