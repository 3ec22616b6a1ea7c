import { lookAt } from "./look/every-page";

lookAt("en");
