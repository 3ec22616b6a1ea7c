import { onDatabase, onEachDatabase } from "../support/databases";
import { joining } from "./story/joining";
import { matching } from "./story/matching";
import { meeting } from "./story/meeting";
import { screening } from "./story/screening";
import { tell } from "./story/story";

const PARTS = [...joining, ...screening, ...matching, ...meeting];

onEachDatabase("the whole story, in Chinese at a desk", (given) => {
  tell(given, { locale: "zh-CN", width: 1280, height: 900 }, PARTS);
});

onDatabase("embedded", "the whole story, in English on a phone", (given) => {
  tell(given, { locale: "en", width: 390, height: 844 }, PARTS);
});
