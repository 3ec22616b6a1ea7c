import { randomUUID } from "node:crypto";
import type { Scene } from "../support/scene";

/** Statements against two schools of a scene. */
type Statements = (here: Scene, there: Scene) => string[];

export interface Rule {
  /** SQLSTATE of the refusal. */
  code: string;
  /** Each must be refused for this rule. */
  broken: Statements;
  /** Each must be accepted. */
  kept: Statements;
}

export const same = (code: string, broken: Statements, kept: Statements = () => []): Rule => ({
  code,
  broken,
  kept,
});
export const check = (broken: Statements, kept?: Statements) => same("23514", broken, kept);
export const unique = (broken: Statements, kept?: Statements) => same("23505", broken, kept);
export const overlap = (broken: Statements, kept?: Statements) => same("23P01", broken, kept);
export const raised = (broken: Statements, kept?: Statements) => same("P0001", broken, kept);

/** A column whose values go from `low` to `high`. */
export const range = (table: string, column: string, low: number, high: number): Rule => {
  const to = (value: number) => `UPDATE ${table} SET ${column} = ${value}`;
  return check(
    () => [low - 1, high + 1].map(to),
    () => [low, high].map(to),
  );
};

export type Row = Record<string, unknown>;

/** The statement that copies a row under a new id with other values. */
export function copied(table: string, id: string, changes: Row = {}): string {
  return copiedWhere(table, `id = '${id}'`, { id: randomUUID(), ...changes });
}

export function copiedWhere(table: string, condition: string, changes: Row): string {
  const values = JSON.stringify(changes).replaceAll("'", "''");
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(t, '${values}')).* FROM ${table} t WHERE ${condition};`;
}
