import { expect, test } from 'vitest';
import { exportsPage } from '../../src/export/docs.js';
import { projectPath } from '../../src/project.js';

test('docs/exports.md says what the exports are', async () => {
  await expect(exportsPage()).toMatchFileSnapshot(projectPath('docs', 'exports.md'));
});
