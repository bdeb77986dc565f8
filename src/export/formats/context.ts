import { projectPath } from '../../project.js';

/** The one context of all JSON-LD that Dossier writes. Documents name it by its place beside them. */
export const contextFile: string = projectPath('src', 'export', 'context.jsonld');
