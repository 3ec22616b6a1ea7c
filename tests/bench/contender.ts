/** A solver in a process of its own that answers "solve again", so that solvers can take turns. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface, type Interface } from "node:readline";
import type { Objective } from "~/domain/matching/instance";

export interface Answer {
  readonly objective: Objective;
  /** Milliseconds: the whole call, or its search where the solver tells it from the building of its graph. */
  readonly solve: number;
  readonly build: number;
  /** Largest resident memory of the process so far, and what it held before its first solve where it says so. */
  readonly peakKilobytes: number;
  readonly loadedKilobytes?: number;
  readonly certified?: boolean;
  /** Milliseconds of each step, in order, where the solver says when it goes on. */
  readonly parts?: Readonly<Record<string, number>>;
}

export class TimeCap extends Error {}
export class CannotSolve extends Error {}

export class Contender {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private readonly reader: Interface;

  constructor(program: string, args: readonly string[]) {
    this.child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    // A process that died is noticed by the end of its output.
    this.child.stdin?.on("error", () => {});
    if (!this.child.stdout) throw new Error("No output to read from.");
    this.reader = createInterface({ input: this.child.stdout });
    this.lines = this.reader[Symbol.asyncIterator]();
  }

  async load(file: string) {
    await this.ask(`load ${file}`);
  }

  /** Ends the process and throws a TimeCap when the answer takes longer than so many seconds. */
  async solve(how: string, cap: number): Promise<Answer> {
    return (await this.ask(`solve ${how}`, cap)) as Answer;
  }

  end() {
    this.reader.close();
    this.child.kill("SIGKILL");
  }

  private async ask(line: string, cap?: number): Promise<unknown> {
    this.child.stdin?.write(`${line}\n`);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      if (cap) timer = setTimeout(() => reject(new TimeCap(`more than ${cap} s`)), cap * 1000);
    });
    try {
      const { value, done } = await Promise.race([this.lines.next(), late]);
      if (done) throw new CannotSolve("its process ended");
      const answer = JSON.parse(value) as { error?: string };
      if (answer.error) throw new CannotSolve(answer.error);
      return answer;
    } catch (error) {
      this.end();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
