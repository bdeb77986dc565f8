import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../support/serverProcess.js';
import { docx } from './support/docx.js';
import { column, pdf } from './support/pdf.js';

const TEXT = '“We count the days,” said Ola Brandt, who runs the harbour.';

it('the built command reads pages and documents: what they are read with is in its bundle', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dossier-built-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const saved = join(home, 'saved');
  mkdirSync(saved);
  writeFileSync(join(saved, 'a.html'), `<html><body><h1>Title A</h1><p>${TEXT}</p></body></html>`);
  writeFileSync(join(saved, 'b.docx'), docx([{ text: 'Title B', style: 'Title' }, { text: TEXT }]));
  writeFileSync(
    join(saved, 'c.pdf'),
    pdf([[...column(72, 760, ['Title C'], { size: 20 }), ...column(72, 700, [TEXT])]]),
  );
  const run = runCommand(['article', 'propose', saved, '--drafts', join(home, 'drafts')], {});
  expect(await run.ended).toBe(0);
  expect(run.err().match(/: 1 quote/g)).toHaveLength(3);
});
