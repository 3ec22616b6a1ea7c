import { measureWaits } from "./changes";
for (const w of measureWaits(1)) console.log(w.what.padEnd(32), w.times, w.median.toFixed(2), w.ninetyNinth.toFixed(2), w.longest.toFixed(2));
