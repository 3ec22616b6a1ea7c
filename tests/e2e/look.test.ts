import { lookAt } from "./look/every-page";

lookAt("zh-CN");
