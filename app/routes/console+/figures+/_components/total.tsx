import type { Figures } from "~/data/figures/figures";
import { type Choice, totalOf } from "~/domain/figures/cells";
import { paths, withQuery } from "~/http/paths";

interface TotalProps extends Choice {
  figures: Figures;
  /** Said instead of the bare number. */
  say?: (total: number) => string;
}

/** A total that opens exactly the rows it counts; nothing counted opens nothing. */
export function Total({ figures, say = String, ...choice }: TotalProps) {
  const total = totalOf(figures.cells, choice);
  if (total === 0) return <>{say(0)}</>;
  return <a href={withQuery(paths.figureRows, { ...choice, school: figures.school })}>{say(total)}</a>;
}
