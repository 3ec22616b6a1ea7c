import { Outlet } from "@remix-run/react";
import type { AreaHandle } from "~/ui/area";
import { Failure } from "~/ui/failure";
import { VolunteerFrame } from "~/ui/volunteer-frame";

export const handle: AreaHandle = { body: "public", script: true };

// A layout shows the frame and protects nothing: every route below enters its area by itself.
export default function VolunteerLayout() {
  return (
    <VolunteerFrame>
      <Outlet />
    </VolunteerFrame>
  );
}

export function ErrorBoundary() {
  return (
    <VolunteerFrame>
      <Failure />
    </VolunteerFrame>
  );
}
