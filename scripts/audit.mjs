#!/usr/bin/env node
// Asks the registry of npm which known vulnerabilities there are in the packages that run in production: `npm run audit`. Exit code 1: a high or critical one.
// `npm audit --omit=dev` cannot tell: what runs is bundled, and so its packages are those of the development.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { shippedPackages } from './licences.mjs';

const grave = ['high', 'critical'];

/**
 * What a report of `npm audit --json` says of packages.
 * @param folders of the packages that run.
 * @returns a line for each of them with a vulnerability, and whether one of those is high or critical.
 */
export function judge({ vulnerabilities }, folders) {
  const found = Object.values(vulnerabilities)
    .filter(({ nodes }) => nodes.some((node) => folders.includes(node)))
    // A package that only depends on one with a vulnerability has the other's name here; one that has it, an object for each.
    .map((each) => ({ ...each, own: each.via.filter((one) => typeof one === 'object') }))
    .filter(({ own }) => own.length > 0);
  const lines = found.map(({ name, severity, range, own }) => {
    const titles = own.map(({ title, url }) => `${title} (${url})`);
    return `${severity}: ${name} ${range}: ${titles.join('; ')}`;
  });
  return { lines, isGrave: found.some(({ own }) => own.some(({ severity }) => grave.includes(severity))) };
}

/** npm's report; without `vulnerabilities` where the registry does not answer. */
function ask() {
  const windows = process.platform === 'win32';
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: windows, maxBuffer: 64 << 20 });
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = ask();
  if (report.vulnerabilities) {
    const folders = shippedPackages(await bundle('dist', { write: false })).map(({ folder }) => folder);
    const { lines, isGrave } = judge(report, folders);
    for (const line of lines) process.stdout.write(`${line}\n`);
    process.stdout.write(`${folders.length} packages run in production, ${lines.length} with known vulnerabilities.\n`);
    if (isGrave) process.exitCode = 1;
  } else {
    const why = report.error?.summary || report.message || 'no report';
    process.stdout.write(
      `The registry does not say which vulnerabilities are known (${why}): the audit is left out.\n`,
    );
  }
}
