import { Outlet } from "@remix-run/react";
import type { AreaHandle } from "~/ui/area";
import { CounsellingFrame } from "~/ui/counselling-frame";
import { Failure } from "~/ui/failure";
import { PublicFrame } from "~/ui/public-frame";
import { useFrame } from "~/ui/use-frame";

export const handle: AreaHandle = { body: "public" };

// A layout shows the frame and protects nothing: every route below enters its area by itself.
export default function CounsellingLayout() {
  return (
    <CounsellingFrame>
      <Outlet />
    </CounsellingFrame>
  );
}

export function ErrorBoundary() {
  const { person } = useFrame();
  // Whoever may not enter is not shown the ways inside.
  const Frame = person?.counsellor ? CounsellingFrame : PublicFrame;
  return (
    <Frame>
      <Failure />
    </Frame>
  );
}
