/** What a volunteer reads and is asked before the first match, in this order, and every year. */
export const TRAINING_MODULES = ["ROLE", "FIRST_MONTH", "TALKING", "SAFETY", "ENDINGS", "REFRESHER"] as const;
export type TrainingModule = (typeof TRAINING_MODULES)[number];

/** Those that are read before a match; the refresher is passed every year. */
export const FIRST_MODULES = TRAINING_MODULES.filter((module) => module !== "REFRESHER");

export const CHOICES = ["a", "b", "c"] as const;
export type Choice = (typeof CHOICES)[number];

/** Elements of Effective Practice, B.3.2: what training speaks about. */
export const TRAINING_TOPICS = [
  "REQUIREMENTS",
  "EXPECTATIONS",
  "ROLES",
  "BEGINNING",
  "RELATIONSHIP",
  "ETHICS",
  "SAFETY",
  "CLOSURE",
  "HELP",
] as const;
export type TrainingTopic = (typeof TRAINING_TOPICS)[number];

interface Content {
  /** Counts up with every change of the words; a published version stays. */
  version: number;
  /** Stated length: reading, trying out and the quiz. It is what counts, never a clock. */
  minutes: number;
  /** The sections of the reading page in their order, and what each is about. */
  sections: Readonly<Record<string, TrainingTopic>>;
  /** The right answer to each question. */
  right: Readonly<Record<string, Choice>>;
}

/** What stands in the catalogue `trainingTexts` as MODULE_version. */
export const CONTENT = {
  ROLE: {
    version: 1,
    minutes: 20,
    sections: {
      meaning: "ROLES",
      notThis: "ROLES",
      promise: "REQUIREMENTS",
      expect: "EXPECTATIONS",
      help: "HELP",
    },
    right: { q1: "b", q2: "c", q3: "b", q4: "a", q5: "c" },
  },
  FIRST_MONTH: {
    version: 1,
    minutes: 25,
    sections: {
      before: "BEGINNING",
      meeting: "BEGINNING",
      weeks: "RELATIONSHIP",
      promises: "EXPECTATIONS",
      bumps: "HELP",
    },
    right: { q1: "b", q2: "a", q3: "b", q4: "c", q5: "b" },
  },
  TALKING: {
    version: 1,
    minutes: 25,
    sections: {
      ready: "RELATIONSHIP",
      begin: "RELATIONSHIP",
      listen: "RELATIONSHIP",
      silence: "RELATIONSHIP",
      close: "RELATIONSHIP",
    },
    right: { q1: "c", q2: "b", q3: "a", q4: "c", q5: "b" },
  },
  SAFETY: {
    version: 1,
    minutes: 35,
    sections: {
      nine: "SAFETY",
      act: "SAFETY",
      disclosure: "SAFETY",
      secrets: "ETHICS",
      confidence: "ETHICS",
    },
    right: { q1: "a", q2: "b", q3: "b", q4: "c", q5: "b", q6: "c" },
  },
  ENDINGS: {
    version: 1,
    minutes: 20,
    sections: {
      returns: "RELATIONSHIP",
      pause: "CLOSURE",
      goodbye: "CLOSURE",
      after: "CLOSURE",
      sudden: "CLOSURE",
    },
    right: { q1: "a", q2: "b", q3: "c", q4: "a" },
  },
  REFRESHER: {
    version: 1,
    minutes: 30,
    sections: { look: "RELATIONSHIP", slip: "ETHICS", signs: "SAFETY", older: "RELATIONSHIP", self: "HELP" },
    right: { q1: "b", q2: "a", q3: "c", q4: "a", q5: "b" },
  },
} as const satisfies Record<TrainingModule, Content>;

export const contentOf = (module: TrainingModule): Content => CONTENT[module];

/** Where the words of a version stand in the catalogue. */
export const textOf = (module: TrainingModule, version: number) => `${module}_${version}`;

export const questionsOf = (module: TrainingModule) => Object.keys(contentOf(module).right);

/** In the address: FIRST_MONTH is first-month. */
export const slugOf = (code: string) => code.toLowerCase().replaceAll("_", "-");
export const moduleOf = (slug: string) => TRAINING_MODULES.find((module) => slugOf(module) === slug);

/** Which sections speak about a topic. */
export function sectionsAbout(topic: TrainingTopic): { module: TrainingModule; section: string }[] {
  return TRAINING_MODULES.flatMap((module) =>
    Object.entries(contentOf(module).sections)
      .filter(([, about]) => about === topic)
      .map(([section]) => ({ module, section })),
  );
}
