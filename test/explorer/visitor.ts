import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { createLog } from '../../src/log.js';
import { createHttpServer } from '../../src/server/httpServer.js';
import { startBrowser, type TestBrowser } from '../support/browser.js';
import { sharedDatabase, testConfig } from '../support/database.js';
import { explorer } from './support.js';

/** Serves the explorer for the tests of a suite, and opens its pages in a browser. */
export function visitor() {
  const database = sharedDatabase();
  const { server } = explorer(database);
  const http = createHttpServer(server, createLog(testConfig()));
  let browser: TestBrowser;
  let base = '';

  beforeAll(async () => {
    browser = await startBrowser();
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser?.close();
    http.close();
    http.closeAllConnections();
    await database.close();
  });

  async function visit<T>(page: Page, path: string, use: (page: Page) => Promise<T>): Promise<T> {
    const complaints: string[] = [];
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
    };
    const onError = (error: Error) => complaints.push(error.message);
    page.on('console', onConsole).on('pageerror', onError);
    try {
      await page.goto(base + path);
      const result = await use(page);
      expect(complaints).toEqual([]);
      return result;
    } finally {
      page.off('console', onConsole).off('pageerror', onError);
    }
  }

  return {
    server,
    /** Scheme and host of the pages. */
    at: () => base,
    /** Opens a page; whatever the browser complains of fails the test. */
    async open<T>(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
      return visit(await browser.page(options), path, use);
    },
    /** The same with a page that has no past, and is closed. */
    async openNew<T>(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
      const page = await browser.newPage(options);
      try {
        return await visit(page, path, use);
      } finally {
        await page.context().close();
      }
    },
  };
}
