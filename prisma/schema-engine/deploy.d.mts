export function applyMigrations(url: string, folder: string, rolledBack?: string): Promise<readonly string[]>;
