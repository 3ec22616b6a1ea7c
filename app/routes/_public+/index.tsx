import { PublicFrame } from "~/ui/public-frame";

export default function Landing() {
  return <PublicFrame>{null}</PublicFrame>;
}
