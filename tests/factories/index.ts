/** Each factory persists a valid row and everything that it needs; overrides come last, and nothing is shared. */
export * from "./children";
export * from "./matches";
export * from "./places";
export * from "./visits";
export * from "./volunteers";
