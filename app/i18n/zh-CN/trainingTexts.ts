import endings from "./training/endings";
import firstMonth from "./training/firstMonth";
import refresher from "./training/refresher";
import role from "./training/role";
import safety from "./training/safety";
import talking from "./training/talking";

/** Each module by its version. One that people have passed never changes: write a new version. */
export default {
  ROLE_1: role,
  FIRST_MONTH_1: firstMonth,
  TALKING_1: talking,
  SAFETY_1: safety,
  ENDINGS_1: endings,
  REFRESHER_1: refresher,
};
