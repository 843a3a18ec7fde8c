import type { Browser, LaunchOptions } from 'playwright-core';

/** What Playwright needs to launch the Chromium of the tests. */
export function packagedChromium(): Promise<LaunchOptions>;
/** Opens it, or on a system that it was not compiled for, the one that is there. */
export function openChromium(path?: string): Promise<Browser>;
/** Milliseconds that it may take. */
export const OPENING: number;
