import { z } from "zod";
import { moduleOf, type TrainingModule } from "~/domain/volunteer/training/modules";

/** The part of the training that the address names. */
export const ModuleParams = z.object({
  module: z.string().transform((slug, { issues, value }): TrainingModule => {
    const module = moduleOf(slug);
    if (module) return module;
    issues.push({ code: "custom", message: "INVALID", input: value });
    return z.NEVER;
  }),
});
