import { afterAll } from 'vitest';
import { endProcesses } from './serverProcess.js';

// Runs for every test file: files of one worker share their modules, so that a hook in one of those would be the first file's alone.
afterAll(endProcesses);
