// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2

// The real wijkronde-registry on a database of its own, for as long as a test needs it. Names are the demo town's.
import { spawn, execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
export const kTeam = "Wijkteam De Waterhoek";
const kWorkers = ["Noor Testeboer", "Sam Proefsma"];
const kStartDeadlineMs = 30_000;
const kStopDeadlineMs = 10_000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class Registry {
  // `program` is the path of wijkronde-registry. Sets up one team, so that there are workers to enrol.
  static async start(program) {
    const registry = new Registry();
    registry.program = program;
    registry.folder = await mkdtemp(join(tmpdir(), "wijkronde_connect_"));
    try {
      await registry.serve();
    } catch (error) {
      await registry.stop();
      throw error;
    }
    return registry;
  }

  async serve() {
    this.database = `sqlite:${join(this.folder, "registry.db")}`;
    await this.command("setup", "--municipality", "Merenveld", "--team", kTeam, ...kWorkers.flatMap((name) => ["--worker", name]));
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    this.process = spawn(this.program, ["serve", "--database", this.database, "--listen", `127.0.0.1:${port}`], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.log = "";
    this.process.stderr.on("data", (bytes) => (this.log += bytes));
    this.stopped = new Promise((resolve) => this.process.once("exit", (code, signal) => resolve({ code, signal })));
    await this.ready();
  }

  async ready() {
    const deadline = Date.now() + kStartDeadlineMs;
    for (;;) {
      try {
        if ((await fetch(`${this.url}/healthz`)).ok) return;
      } catch {
        // Not listening yet.
      }
      if (Date.now() > deadline || this.process.exitCode !== null) throw new Error(`the registry did not start: ${this.log}`);
      await pause(20);
    }
  }

  // Runs a subcommand and gives the JSON of its last line.
  async command(name, ...rest) {
    const { stdout } = await run(this.program, [name, "--database", this.database, "--json", ...rest]);
    return JSON.parse(stdout.trim().split("\n").at(-1) || "{}");
  }

  async enrolmentCode() {
    return (await this.command("enrol")).code;
  }

  // Stops it as an administrator does; gives how it ended.
  async stop() {
    let ended;
    if (this.process) {
      this.process.kill("SIGTERM");
      const deadline = setTimeout(() => this.process.kill("SIGKILL"), kStopDeadlineMs);
      ended = await this.stopped;
      clearTimeout(deadline);
    }
    await rm(this.folder, { recursive: true, force: true });
    return ended;
  }
}
