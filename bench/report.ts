import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectPath, projectVersion } from '../src/project.js';
import { type AnswerSizes, median, sizeKey } from './answers.js';
import type { MeasuredLoad } from './load.js';
import { peerVersion } from './peers.js';
import { type Question, questions } from './questions/index.js';
import { hasEngine, type ServerName, serverNames, serverTitles } from './servers/index.js';

/** All that one server did for one question: a load for each round. */
export interface Result {
  readonly question: string;
  readonly server: ServerName;
  readonly rounds: readonly MeasuredLoad[];
}

/** The middle of the rounds. */
export interface Summary {
  readonly question: string;
  readonly server: ServerName;
  readonly perSecond: number;
  /** The slowest and the fastest round. */
  readonly spread: readonly [number, number];
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number | undefined;
  readonly cpuServer: number | undefined;
  readonly cpuDatabase: number | undefined;
  readonly memory: number | undefined;
  readonly failed: number;
}

export function summarize(results: readonly Result[], sizes: AnswerSizes): readonly Summary[] {
  return results.map(({ question, server, rounds }) => {
    const middle = (of: (round: MeasuredLoad) => number | undefined): number | undefined => {
      const values = rounds.map(of);
      return values.every((value) => value !== undefined) ? median(values) : undefined;
    };
    const speeds = rounds.map((round) => round.perSecond);
    return {
      question,
      server,
      perSecond: median(speeds),
      spread: [Math.min(...speeds), Math.max(...speeds)],
      p50: median(rounds.map((round) => round.milliseconds.p50)),
      p99: median(rounds.map((round) => round.milliseconds.p99)),
      bytes: sizes.get(sizeKey(question, server)),
      cpuServer: middle((round) => round.cpu?.server),
      cpuDatabase: middle((round) => round.cpu?.database),
      memory: middle((round) => round.memory),
      failed: rounds.reduce((sum, round) => sum + round.failed, 0),
    };
  });
}

/** The summaries as Markdown: one table a question, and one of the ratios against the goals. */
export function toMarkdown(summaries: readonly Summary[]): string {
  const asked = questions.filter(({ name }) => summaries.some((summary) => summary.question === name));
  const parts = asked.map((question) => {
    const rows = serverNames.flatMap((name) => {
      const found = find(summaries, question, name);
      return found ? [rowOf(found)] : [];
    });
    return `**${question.name}**: ${question.title}\n\n${table(['', 'requests/s', 'slowest–fastest', 'p50 ms', 'p99 ms', 'answer kB', 'CPU ms/request: server', 'database', 'memory MB'], rows)}`;
  });
  return [...parts, ratios(summaries, asked)].join('\n\n');
}

/** Said below every table as long as it is true. */
export const hasEngineNote: string = hasEngine
  ? ''
  : '\n\nThis version has no engine: "Dossier" and "Dossier, engine off" are the same server, measured twice.';

/** How many times the others' requests per second the engine answers, beside the goal. */
function ratios(summaries: readonly Summary[], asked: readonly Question[]): string {
  const rows = asked.map((question) => {
    const engine = find(summaries, question, 'engine');
    const cell = (name: 'postgraphile' | 'stock' | 'floor') => {
      const other = find(summaries, question, name);
      if (!engine || !other) return '';
      const ratio = engine.perSecond / other.perSecond;
      const goal = question.goals[name];
      return `${ratio.toFixed(2)} (goal ${goal}${ratio >= goal ? ', met' : ', missed'})`;
    };
    const peer = find(summaries, question, 'postgraphile');
    const p99 =
      engine && peer
        ? `${(engine.p99 / peer.p99).toFixed(2)} (goal ≤ 1${engine.p99 <= peer.p99 ? ', met' : ', missed'})`
        : '';
    return [question.name, cell('postgraphile'), p99, cell('stock'), cell('floor')];
  });
  const head = ['requests/s of Dossier over', 'PostGraphile', 'p99 over its p99', 'engine off', 'hand-written SQL'];
  return [table(head, rows), ...cpuRatios(summaries, asked)].join('\n\n') + hasEngineNote;
}

/** How many times the engine's CPU the others take, server and database together: other work on the machine hardly moves it. Nothing where it was not measured. */
function cpuRatios(summaries: readonly Summary[], asked: readonly Question[]): readonly string[] {
  const cpu = (question: Question, name: ServerName) => {
    const found = find(summaries, question, name);
    return found?.cpuServer === undefined || found.cpuDatabase === undefined
      ? undefined
      : found.cpuServer + found.cpuDatabase;
  };
  const rows = asked.flatMap((question) => {
    const engine = cpu(question, 'engine');
    if (engine === undefined) return [];
    const cells = (['postgraphile', 'stock', 'floor'] as const).map((name) => {
      const other = cpu(question, name);
      return other === undefined ? '' : (other / engine).toFixed(2);
    });
    return [[question.name, ...cells]];
  });
  const head = ['CPU over that of Dossier', 'PostGraphile', 'engine off', 'hand-written SQL'];
  return rows.length === 0 ? [] : [table(head, rows)];
}

function find(summaries: readonly Summary[], question: Question, server: ServerName): Summary | undefined {
  return summaries.find((summary) => summary.question === question.name && summary.server === server);
}

function rowOf(summary: Summary): string[] {
  const [slowest, fastest] = summary.spread;
  return [
    serverTitles[summary.server],
    summary.perSecond.toFixed(0),
    `${slowest.toFixed(0)}–${fastest.toFixed(0)}`,
    summary.p50.toFixed(1),
    summary.p99.toFixed(1),
    summary.bytes === undefined ? '' : (summary.bytes / 1000).toFixed(1),
    optional(summary.cpuServer, 2),
    optional(summary.cpuDatabase, 2),
    summary.memory === undefined ? '' : (summary.memory / 1e6).toFixed(0),
  ];
}

export function optional(value: number | undefined, digits: number): string {
  return value === undefined ? 'not measured' : value.toFixed(digits);
}

/** A Markdown table whose columns line up in a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Where and on what it was measured. */
export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly database: string;
  readonly dossier: string;
  readonly postgraphile: string;
}

export function machineOf(database: string): Machine {
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    database,
    dossier: projectVersion(),
    postgraphile: peerVersion('postgraphile'),
  };
}

export function describeMachine(machine: Machine): string {
  return `${machine.date.slice(0, 10)}, ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; Node ${machine.node}, ${machine.database}, PostGraphile ${machine.postgraphile}`;
}

/** Keeps a report for later comparisons. @returns the file's path without its ending. */
export function save(kind: string, machine: Machine, markdown: string, data: unknown): string {
  const folder = projectPath('bench', 'results');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${machine.date.replace(/[:.]/g, '-')}-${kind}`);
  writeFileSync(`${path}.json`, `${JSON.stringify({ machine, ...Object(data) }, null, 2)}\n`);
  writeFileSync(`${path}.md`, `${describeMachine(machine)}\n\n${markdown}\n`);
  return path;
}
