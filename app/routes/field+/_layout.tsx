import { Outlet } from "@remix-run/react";
import type { AreaHandle } from "~/ui/area";
import { Failure } from "~/ui/failure";
import { HomeVisitFrame } from "~/ui/home-visit-frame";
import { PublicFrame } from "~/ui/public-frame";
import { useFrame } from "~/ui/use-frame";

export const handle: AreaHandle = { body: "public" };

// A layout shows the frame and protects nothing: every route below enters its area by itself.
export default function FieldLayout() {
  return (
    <HomeVisitFrame>
      <Outlet />
    </HomeVisitFrame>
  );
}

export function ErrorBoundary() {
  const { person } = useFrame();
  // Whoever may not enter is not shown the ways inside.
  const Frame = person?.field ? HomeVisitFrame : PublicFrame;
  return (
    <Frame>
      <Failure />
    </Frame>
  );
}
