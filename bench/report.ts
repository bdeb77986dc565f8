import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectPath, projectVersion } from '../src/project.js';
import { type AnswerSizes, median, sizeKey } from './answers.js';
import type { MeasuredLoad } from './load.js';
import { type Operation, operations } from './operations/index.js';
import { peerVersion } from './peers.js';
import { type ServerName, serverNames, serverTitles } from './servers/index.js';

/** All that one server did for one operation: a load for each round. */
export interface Result {
  readonly operation: string;
  readonly server: ServerName;
  readonly rounds: readonly MeasuredLoad[];
}

/** The middle of the rounds. */
export interface Summary {
  readonly operation: string;
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
  return results.map(({ operation, server, rounds }) => {
    const middle = (of: (round: MeasuredLoad) => number | undefined): number | undefined => {
      const values = rounds.map(of);
      return values.every((value) => value !== undefined) ? median(values) : undefined;
    };
    const speeds = rounds.map((round) => round.perSecond);
    return {
      operation,
      server,
      perSecond: median(speeds),
      spread: [Math.min(...speeds), Math.max(...speeds)],
      p50: median(rounds.map((round) => round.milliseconds.p50)),
      p99: median(rounds.map((round) => round.milliseconds.p99)),
      bytes: sizes.get(sizeKey(operation, server)),
      cpuServer: middle((round) => round.cpu?.server),
      cpuDatabase: middle((round) => round.cpu?.database),
      memory: middle((round) => round.memory),
      failed: rounds.reduce((sum, round) => sum + round.failed, 0),
    };
  });
}

const columns = [
  '',
  'requests/s',
  'slowest–fastest',
  'p50 ms',
  'p99 ms',
  'answer kB',
  'CPU ms/request: server',
  'database',
  'memory MB',
] as const;

/** The summaries as Markdown: one table an operation, and one of the ratios against the goals. */
export function toMarkdown(summaries: readonly Summary[]): string {
  const asked = operations.filter(({ name }) => summaries.some((summary) => summary.operation === name));
  const parts = asked.map((operation) => {
    const rows = serverNames.flatMap((name) => {
      const found = find(summaries, operation, name);
      return found ? [rowOf(found)] : [];
    });
    return `**${operation.name}**: ${operation.title}\n\n${table(columns, rows)}`;
  });
  return [...parts, ratios(summaries, asked)].join('\n\n');
}

/** What Dossier is compared with, in the order of the report. */
const others = ['pothos', 'postgraphile', 'floor'] as const;
type Other = (typeof others)[number];

/** How many times the others' requests per second Dossier answers, beside the goal. */
function ratios(summaries: readonly Summary[], asked: readonly Operation[]): string {
  const rows = asked.map((operation) => {
    const dossier = find(summaries, operation, 'dossier');
    const cell = (name: Other) => {
      const other = find(summaries, operation, name);
      if (!dossier || !other) return '';
      const ratio = dossier.perSecond / other.perSecond;
      const goal = operation.goals[name];
      return `${ratio.toFixed(2)} (goal ${goal}${ratio >= goal ? ', met' : ', missed'})`;
    };
    const peer = find(summaries, operation, 'postgraphile');
    const p99 =
      dossier && peer
        ? `${(dossier.p99 / peer.p99).toFixed(2)} (goal ≤ 1${dossier.p99 <= peer.p99 ? ', met' : ', missed'})`
        : '';
    return [operation.name, cell('pothos'), cell('postgraphile'), p99, cell('floor')];
  });
  const head = [
    'requests/s of Dossier over',
    serverTitles.pothos,
    serverTitles.postgraphile,
    'p99 over its p99',
    serverTitles.floor,
  ];
  return [table(head, rows), ...cpuRatios(summaries, asked)].join('\n\n');
}

/** How many times Dossier's CPU the others take, server and database together: other work on the machine hardly moves it. Nothing where it was not measured. */
function cpuRatios(summaries: readonly Summary[], asked: readonly Operation[]): readonly string[] {
  const cpu = (operation: Operation, name: ServerName) => {
    const found = find(summaries, operation, name);
    return found?.cpuServer === undefined || found.cpuDatabase === undefined
      ? undefined
      : found.cpuServer + found.cpuDatabase;
  };
  const rows = asked.flatMap((operation) => {
    const dossier = cpu(operation, 'dossier');
    if (dossier === undefined) return [];
    const cells = others.map((name) => {
      const other = cpu(operation, name);
      return other === undefined ? '' : (other / dossier).toFixed(2);
    });
    return [[operation.name, ...cells]];
  });
  const head = ['CPU over that of Dossier', ...others.map((name) => serverTitles[name])];
  return rows.length === 0 ? [] : [table(head, rows)];
}

function find(summaries: readonly Summary[], operation: Operation, server: ServerName): Summary | undefined {
  return summaries.find((summary) => summary.operation === operation.name && summary.server === server);
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
  return (
    `${machine.date.slice(0, 10)}, ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ` +
    `${machine.system}; Node ${machine.node}, ${machine.database}, PostGraphile ${machine.postgraphile}`
  );
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
